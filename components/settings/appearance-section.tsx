"use client";

import { useSyncExternalStore } from "react";
import { type Theme, theme } from "@/components/shell/theme";
import { RadioGroup } from "@/components/ui/radio-group";
import { SettingsPanel } from "./settings-panel";

const THEMES: readonly { value: Theme; label: string; hint?: string }[] = [
  { value: "system", label: "As the system", hint: "Dark when this device is" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** How Leeway looks in this browser. */
export function AppearanceSection() {
  const chosen = useSyncExternalStore<Theme>(theme.subscribe, theme.get, () => "system");

  return (
    <SettingsPanel title="Appearance" purpose="Kept in this browser.">
      <div className="p-2">
        <RadioGroup legend="Theme" options={THEMES} value={chosen} onChange={theme.set} />
      </div>
    </SettingsPanel>
  );
}

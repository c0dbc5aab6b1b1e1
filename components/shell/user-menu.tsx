"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useSyncExternalStore } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { shortcutSheet } from "./shortcut-sheet-open";
import { type Theme, theme } from "./theme";

const THEMES: readonly { value: Theme; label: string }[] = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

export function UserMenu({ member }: { member: { name: string; email: string } }) {
  const chosen = useSyncExternalStore<Theme>(theme.subscribe, theme.get, () => "system");
  const signOut = useMutation({ mutationFn: endSession, onSuccess: () => window.location.assign("/sign-in") });

  return (
    <Menu trigger={<UserButton name={member.name} />}>
      <div className="px-1 py-0.5">
        <p className="truncate font-medium">{member.name}</p>
        <p className="truncate text-small text-muted">{member.email}</p>
      </div>
      <MenuSeparator />
      <MenuItem asChild>
        <Link href="/settings">Settings</Link>
      </MenuItem>
      <MenuItem onSelect={() => shortcutSheet.open()}>All keys</MenuItem>
      <MenuSeparator />
      <MenuChoice label="Theme" value={chosen} options={THEMES} onChange={theme.set} />
      <MenuSeparator />
      <MenuItem onSelect={() => signOut.mutate()}>Sign out</MenuItem>
    </Menu>
  );
}

function UserButton({ name, ...trigger }: { name: string }) {
  return (
    <button
      {...trigger}
      type="button"
      aria-label={`${name}: settings, theme, sign out`}
      className="rounded-full max-md:grid max-md:size-5.5 max-md:-mr-1.25 max-md:place-items-center"
    >
      <Avatar name={name} />
    </button>
  );
}

/** better-auth's own door. */
async function endSession(): Promise<void> {
  const reply = await fetch("/api/sign-out", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  if (!reply.ok) throw new Error(`Signing out was refused with ${reply.status}`);
}

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { StreamDraftForm } from "./stream-draft";

/** A time zone, typed or picked from what this browser knows. */
export function TimeZoneField({ form }: { form: StreamDraftForm }) {
  const list = useId();
  const zones = useHydrated() ? Intl.supportedValuesOf("timeZone") : [];
  return (
    <Field label="Time zone" error={form.formState.errors.cadence?.timeZone?.message}>
      {(wiring) => (
        <>
          <TextInput {...wiring} {...form.register("cadence.timeZone")} list={list} placeholder="Europe/Amsterdam" />
          <datalist id={list}>
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

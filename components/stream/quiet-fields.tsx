import { Controller } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { StreamDraftForm } from "./stream-draft";

const LUNCH = { from: "12:00", to: "13:00" };

/** Hours in which this stream interrupts nobody; severity 4 does not wait. */
export function QuietFields({ form: { control, register, formState } }: { form: StreamDraftForm }) {
  const errors = formState.errors.cadence?.quiet;
  return (
    <Controller
      control={control}
      name="cadence.quiet"
      render={({ field: { value, onChange } }) => (
        <div className="grid gap-0.5">
          <Checkbox
            checked={value !== undefined}
            onChange={(event) => onChange(event.target.checked ? LUNCH : undefined)}
            hint="Questions that would interrupt wait until it is over, except those that pause the stream"
          >
            Leave me in peace for some hours each day
          </Checkbox>
          {value && (
            <div className="grid grid-cols-2 gap-1">
              <Field label="In peace from" error={errors?.from?.message}>
                {(wiring) => <TextInput {...wiring} {...register("cadence.quiet.from")} />}
              </Field>
              <Field label="until" error={errors?.to?.message}>
                {(wiring) => <TextInput {...wiring} {...register("cadence.quiet.to")} />}
              </Field>
            </div>
          )}
        </div>
      )}
    />
  );
}

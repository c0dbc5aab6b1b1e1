import { Controller } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { DayChoice } from "./day-choice";
import { QuietFields } from "./quiet-fields";
import type { StreamDraftForm } from "./stream-draft";
import { TimeZoneField } from "./time-zone-field";

/** Every how many minutes, on which days, between which hours, in whose time. */
export function CadenceFields({ form }: { form: StreamDraftForm }) {
  const { register, control } = form;
  const errors = form.formState.errors.cadence;
  return (
    <>
      <div className="grid grid-cols-3 gap-1 max-md:grid-cols-1">
        <Field label="Every, in minutes" error={errors?.everyMinutes?.message}>
          {(wiring) => (
            <TextInput {...wiring} {...register("cadence.everyMinutes", { valueAsNumber: true })} inputMode="numeric" />
          )}
        </Field>
        <Field label="From" error={errors?.from?.message}>
          {(wiring) => <TextInput {...wiring} {...register("cadence.from")} placeholder="09:00" />}
        </Field>
        <Field label="To" error={errors?.to?.message}>
          {(wiring) => <TextInput {...wiring} {...register("cadence.to")} placeholder="18:00" />}
        </Field>
      </div>
      <Controller
        control={control}
        name="cadence.days"
        render={({ field }) => <DayChoice days={field.value} onChange={field.onChange} error={errors?.days?.message} />}
      />
      <TimeZoneField form={form} />
      <Checkbox
        {...register("cadence.adaptive")}
        hint="Half as long for each open reading and after a compaction, longer while nothing drifts: 15 minutes to 4 hours"
      >
        Sooner while it drifts, later while it is quiet
      </Checkbox>
      <QuietFields form={form} />
    </>
  );
}

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { FormSection } from "./form-section";
import type { TaskDraftForm } from "./task-draft";

interface Props {
  form: TaskDraftForm;
  /** One is agreed already: it can be changed, and no longer be left out. */
  agreed: boolean;
}

/** What to do when the task goes wrong, agreed before it starts. */
export function RecoveryFields({ form, agreed }: Props) {
  const { watch, setValue } = form;
  const on = watch("recovery") !== undefined;
  return (
    <FormSection title="Recovery path" hint="What to do when it goes wrong, agreed before it starts.">
      {!agreed && (
        <Checkbox
          checked={on}
          onChange={(event) =>
            setValue("recovery", event.target.checked ? { trigger: "", first: "" } : undefined, { shouldDirty: true })
          }
        >
          Agree on a recovery path
        </Checkbox>
      )}
      {on && (
        <>
          <RecoveryField form={form} name="trigger" label="When" placeholder="The tests still fail after three tries" />
          <RecoveryField form={form} name="first" label="First move" placeholder="Stop and show the failing test" />
          <RecoveryField form={form} name="fallback" label="Fallback" optional />
          <RecoveryField form={form} name="stopLoss" label="Stop at" optional placeholder="$10 or two hours" />
        </>
      )}
    </FormSection>
  );
}

interface FieldProps {
  form: TaskDraftForm;
  name: "trigger" | "first" | "fallback" | "stopLoss";
  label: string;
  placeholder?: string;
  optional?: boolean;
}

function RecoveryField({ form, name, label, placeholder, optional }: FieldProps) {
  return (
    <Field label={label} optional={optional} error={form.formState.errors.recovery?.[name]?.message}>
      {(wiring) => <TextInput {...wiring} {...form.register(`recovery.${name}`)} placeholder={placeholder} />}
    </Field>
  );
}

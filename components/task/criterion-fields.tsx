import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Verification } from "@/server/domain/criterion";
import type { TaskDraftForm } from "./task-draft";
import { VerificationFields } from "./verification-fields";

interface Props {
  form: TaskDraftForm;
  index: number;
  onRemove: () => void;
}

export function CriterionFields({ form, index, onRemove }: Props) {
  const { register, watch, setValue, formState } = form;
  const kind = watch(`criteria.${index}.verify.kind`);
  const name = `C${index + 1}`;
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1 rounded-m border border-border p-1.25">
      <legend className="sr-only">Criterion {name}</legend>
      <div className="flex items-end gap-1">
        <div className="min-w-0 flex-1">
          <Field label={`${name}, what holds when it is met`} error={formState.errors.criteria?.[index]?.text?.message}>
            {(wiring) => (
              <TextInput
                {...wiring}
                {...register(`criteria.${index}.text`)}
                placeholder="A failed delivery is tried again five times"
              />
            )}
          </Field>
        </div>
        <Button variant="ghost" iconOnly aria-label={`Remove ${name}`} onClick={onRemove}>
          <Trash2 aria-hidden className="size-1.75" />
        </Button>
      </div>
      <div className="grid grid-cols-[minmax(0,176px)_minmax(0,1fr)] items-start gap-1 max-md:grid-cols-1">
        <Field label="Verified by">
          {(wiring) => (
            <Select
              {...wiring}
              value={kind}
              onChange={(event) =>
                setValue(`criteria.${index}.verify`, EMPTY[kindOf(event.target.value)], {
                  shouldDirty: true,
                  shouldValidate: formState.isSubmitted,
                })
              }
            >
              <option value="command">A command</option>
              <option value="file">A file</option>
              <option value="metric">A measured number</option>
              <option value="person">A person</option>
            </Select>
          )}
        </Field>
        <VerificationFields form={form} index={index} kind={kind ?? "command"} />
      </div>
      <Checkbox {...register(`criteria.${index}.blocking`)}>The task is not done without it</Checkbox>
    </fieldset>
  );
}

type Kind = Verification["kind"];

const EMPTY: Record<Kind, Verification> = {
  command: { kind: "command", command: "", exitCode: 0 },
  file: { kind: "file", path: "" },
  metric: { kind: "metric", command: "", pattern: "" },
  person: { kind: "person" },
};

function kindOf(value: string): Kind {
  return value === "file" || value === "metric" || value === "person" ? value : "command";
}

import { Controller } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { linesOf } from "./lines-of";
import type { TaskDraftControl } from "./task-draft";

interface Props {
  control: TaskDraftControl;
  name: "scope.allow" | "scope.forbid" | "scope.ignore" | "provides" | "consumes";
  label: string;
  placeholder: string;
  hint?: string;
  mono?: boolean;
}

/** A list that is written one entry a line. */
export function LinesField({ control, name, label, placeholder, hint, mono }: Props) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} optional hint={hint} error={fieldState.error?.message ?? firstLineError(fieldState.error)}>
          {(wiring) => (
            <TextArea
              {...wiring}
              mono={mono}
              rows={Math.min(6, Math.max(2, field.value?.length ?? 0))}
              ref={field.ref}
              name={field.name}
              onBlur={field.onBlur}
              placeholder={placeholder}
              defaultValue={field.value?.join("\n")}
              onChange={(event) => field.onChange(linesOf(event.target.value))}
            />
          )}
        </Field>
      )}
    />
  );
}

/** The error of one line stands under its number. */
function firstLineError(error: unknown): string | undefined {
  const line = Array.isArray(error) ? error.findIndex(Boolean) : -1;
  return Array.isArray(error) && line >= 0 ? `Line ${line + 1}: ${error[line]?.message}` : undefined;
}

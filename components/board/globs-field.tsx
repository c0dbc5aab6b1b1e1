import { type Control, Controller } from "react-hook-form";
import type { z } from "zod";
import { linesOf } from "@/components/task/lines-of";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { CreateWorkstream } from "@/server/domain/workstream";

interface Props {
  control: Control<z.input<typeof CreateWorkstream>, unknown, CreateWorkstream>;
  name: "scope.allow" | "scope.forbid";
  label: string;
  hint: string;
}

/** Globs, one a line. */
export function GlobsField({ control, name, label, hint }: Props) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} optional hint={hint} error={fieldState.error?.message ?? lineError(fieldState.error)}>
          {(wiring) => (
            <TextArea
              {...wiring}
              mono
              rows={2}
              ref={field.ref}
              name={field.name}
              onBlur={field.onBlur}
              placeholder={PLACEHOLDER[name]}
              defaultValue={field.value?.join("\n")}
              onChange={(event) => field.onChange(linesOf(event.target.value))}
            />
          )}
        </Field>
      )}
    />
  );
}

const PLACEHOLDER = { "scope.allow": "src/refunds/**", "scope.forbid": "infra/**" };

/** An error of one line stands under its index. */
function lineError(error: unknown): string | undefined {
  const first = Array.isArray(error) ? error.find(Boolean) : undefined;
  return first?.message;
}

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { Verification } from "@/server/domain/criterion";
import type { TaskDraftForm } from "./task-draft";

interface Props {
  form: TaskDraftForm;
  index: number;
  kind: Verification["kind"];
}

/** What the chosen way of verifying needs to know. */
export function VerificationFields({ form, index, kind }: Props) {
  const text = { form, index };
  switch (kind) {
    case "command":
      return (
        <Row>
          <VerifyField {...text} name="command" label="Command" placeholder="npm test -- outbox" />
          <VerifyField {...text} name="exitCode" label="Exit code" number />
        </Row>
      );
    case "file":
      return (
        <Row>
          <VerifyField {...text} name="path" label="Path" placeholder="docs/outbox.md" />
          <VerifyField {...text} name="matches" label="Holds the text" optional />
        </Row>
      );
    case "metric":
      return (
        <Row>
          <VerifyField {...text} name="command" label="Command" placeholder="npm run bench:outbox" />
          <VerifyField {...text} name="pattern" label="Where the number stands" placeholder="p95 (\d+) ms" />
          <VerifyField {...text} name="atLeast" label="At least" number optional />
          <VerifyField {...text} name="atMost" label="At most" number optional />
        </Row>
      );
    case "person":
      return <p className="pt-3.5 text-muted max-md:pt-0">A person looks at it and says whether it is met.</p>;
  }
}

function Row({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,160px)] gap-1 max-md:grid-cols-1">{children}</div>;
}

interface VerifyFieldProps extends Omit<Props, "kind"> {
  name: "command" | "exitCode" | "path" | "matches" | "pattern" | "atLeast" | "atMost";
  label: string;
  placeholder?: string;
  number?: boolean;
  optional?: boolean;
}

function VerifyField({ form, index, name, label, placeholder, number = false, optional }: VerifyFieldProps) {
  const path = `criteria.${index}.verify.${name}` as const;
  const { error } = form.getFieldState(path, form.formState);
  return (
    <Field label={label} optional={optional} error={error?.message}>
      {(wiring) => (
        <TextInput
          {...wiring}
          {...form.register(path, { setValueAs: readerOf(number, optional) })}
          inputMode={number ? "decimal" : undefined}
          mono={!number}
          placeholder={placeholder}
        />
      )}
    </Field>
  );
}

function readerOf(number: boolean, optional = false): (value: unknown) => unknown {
  if (number) return numberOrNothing;
  return optional ? textOrNothing : (value) => value;
}

/** An optional text left empty says nothing, rather than the empty text. */
function textOrNothing(value: unknown): unknown {
  return value === "" ? undefined : value;
}

function numberOrNothing(value: unknown): number | undefined {
  return value === "" || value === undefined || value === null ? undefined : Number(value);
}

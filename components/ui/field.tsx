import { type ReactNode, useId } from "react";

/** What ties a control to its label, hint and error: spread it onto the control. */
export interface FieldControl {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
}

interface Props {
  label: string;
  /** How to fill it in. */
  hint?: ReactNode;
  /** What is wrong and how to mend it, from the domain's schema. */
  error?: string;
  optional?: boolean;
  children: (control: FieldControl) => ReactNode;
}

/** A label, a control, and below it the hint or what is wrong. */
export function Field({ label, hint, error, optional = false, children }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");

  return (
    <div className="grid gap-0.5">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> optional</span>}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-small text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-small font-medium text-severity-4">
          {error}
        </p>
      )}
    </div>
  );
}

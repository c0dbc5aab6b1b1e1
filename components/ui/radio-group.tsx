import { type ReactNode, useId } from "react";

interface Option<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
}

interface Props<Value extends string> {
  /** The question the options answer. */
  legend: string;
  options: readonly Option<Value>[];
  /** Null: nothing is chosen yet. */
  value: Value | null;
  onChange: (value: Value) => void;
  disabled?: boolean;
}

/** One of a few, all in sight. */
export function RadioGroup<Value extends string>({ legend, options, value, onChange, disabled = false }: Props<Value>) {
  const name = useId();
  return (
    <fieldset disabled={disabled} className="grid min-w-0 gap-0.5">
      <legend className="mb-0.5 font-medium">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="touch flex items-start gap-1 py-0.5">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="mt-[3px] size-1.75 flex-none accent-accent-solid"
          />
          <span className="min-w-0">
            {option.label}
            {option.hint && <span className="block text-small text-muted">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

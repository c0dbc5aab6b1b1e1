import { Checkbox } from "@/components/ui/checkbox";

interface Props {
  /** ISO weekdays, Monday is 1. */
  days: number[];
  onChange: (days: number[]) => void;
  error?: string;
}

const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export function DayChoice({ days, onChange, error }: Props) {
  const toggle = (day: number) =>
    onChange(days.includes(day) ? days.filter((each) => each !== day) : [...days, day].sort());
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">On</legend>
      <div className="flex flex-wrap gap-x-1.5">
        {NAMES.map((name, index) => (
          <Checkbox key={name} checked={days.includes(index + 1)} onChange={() => toggle(index + 1)}>
            {name}
          </Checkbox>
        ))}
      </div>
      {error && (
        <p role="alert" className="text-small font-medium text-severity-4">
          {error}
        </p>
      )}
    </fieldset>
  );
}

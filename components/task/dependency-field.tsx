import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { Controller } from "react-hook-form";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { TaskDraftControl } from "./task-draft";

interface Props {
  control: TaskDraftControl;
  /** A task cannot wait for itself. */
  ownId: string | null;
}

/** The tasks that must be done first, of this stream or of another. */
export function DependencyField({ control, ownId }: Props) {
  const { data: streams = [] } = useQuery(useTRPC().workstreams.list.queryOptions());
  const known = new Map(
    streams.flatMap((stream) => stream.tasks.map((task) => [task.id, { ...task, stream: stream.title }] as const)),
  );
  return (
    <Controller
      control={control}
      name="dependsOn"
      render={({ field: { value = [], onChange, ref }, fieldState }) => (
        <div className="grid gap-0.5">
          <Field label="Waits for" optional error={fieldState.error?.message}>
            {(wiring) => (
              <Select {...wiring} ref={ref} value="" onChange={(event) => onChange([...value, event.target.value])}>
                <option value="">Add a task</option>
                {streams.map((stream) => (
                  <optgroup key={stream.id} label={stream.title}>
                    {stream.tasks
                      .filter((task) => task.id !== ownId && !value.includes(task.id))
                      .map((task) => (
                        <option key={task.id} value={task.id}>
                          {task.title}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </Select>
            )}
          </Field>
          <ul>
            {value.map((id) => {
              const task = known.get(id);
              return (
                <li key={id} className="flex min-h-3.5 items-center gap-0.75">
                  {task && <StateGlyph state={task.state} />}
                  <span className="min-w-0 truncate">{task?.title ?? "A task that no longer exists"}</span>
                  <span className="truncate text-small text-muted">{task?.stream}</span>
                  <Button
                    variant="ghost"
                    size="s"
                    iconOnly
                    aria-label={`No longer wait for ${task?.title ?? "it"}`}
                    onClick={() => onChange(value.filter((each) => each !== id))}
                  >
                    <X aria-hidden className="size-1.75" />
                  </Button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    />
  );
}

import { Plus } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { CriterionFields } from "./criterion-fields";
import type { TaskDraftForm } from "./task-draft";

/** The lines of a definition of done, each with how it is verified. */
export function CriteriaEditor({ form }: { form: TaskDraftForm }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "criteria" });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      {fields.length === 0 && (
        <p className="text-secondary">No criterion yet. Without one nothing says when the task is done.</p>
      )}
      {fields.map((field, index) => (
        <CriterionFields key={field.id} form={form} index={index} onRemove={() => remove(index)} />
      ))}
      <div>
        <Button
          size="s"
          onClick={() => append({ text: "", blocking: true, verify: { kind: "command", command: "", exitCode: 0 } })}
        >
          <Plus aria-hidden className="size-1.75" />
          Add a criterion
        </Button>
      </div>
    </div>
  );
}

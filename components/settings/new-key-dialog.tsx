"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { DialogFoot } from "@/components/ui/dialog-foot";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { KeyScope } from "@/server/domain/access";
import { KeyShownOnce } from "./key-shown-once";

interface NewKeyDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
}

/** Makes a key and shows it once: closing forgets it. */
export function NewKeyDialog({ open, onOpenChange }: NewKeyDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Make a key" description="For one machine or one script.">
      <NewKey onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

const NewKeyForm = z.object({
  name: z.string().trim().min(1, "Give the key a name, such as the machine’s").max(100),
  scopes: z.array(KeyScope).min(1, "Choose what the key may do"),
});

const SCOPES = [
  { scope: "ingest", may: "Report events", hint: "What an agent needs to show up here" },
  { scope: "read", may: "Read", hint: "Board, runs, checkpoints" },
  { scope: "write", may: "Write", hint: "Make tasks, answer checkpoints, at once and in your name" },
] as const;

function NewKey({ onDone }: { onDone(): void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const create = useMutation(
    trpc.keys.create.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(trpc.keys.pathFilter()) }),
  );
  const { register, handleSubmit, formState } = useForm<z.infer<typeof NewKeyForm>>({
    resolver: zodResolver(NewKeyForm),
    defaultValues: { name: "", scopes: ["ingest"] },
  });

  if (create.data) return <KeyShownOnce apiKey={create.data.key} onDone={onDone} />;
  return (
    <form onSubmit={handleSubmit((wanted) => create.mutate(wanted))} noValidate className="grid gap-1.5">
      {create.error && (
        <Notice tone="error" title="No key was made.">
          {create.error.message}.
        </Notice>
      )}
      <Field label="Name" error={formState.errors.name?.message}>
        {(control) => (
          <TextInput {...control} {...register("name")} autoComplete="off" placeholder="Laptop, Claude Code" />
        )}
      </Field>
      <fieldset>
        <legend className="mb-0.5 font-medium">It may</legend>
        {SCOPES.map(({ scope, may, hint }) => (
          <Checkbox key={scope} value={scope} hint={hint} {...register("scopes")}>
            {may}
          </Checkbox>
        ))}
        {formState.errors.scopes && (
          <p role="alert" className="font-medium text-severity-4 text-small">
            {formState.errors.scopes.message}
          </p>
        )}
      </fieldset>
      <DialogFoot>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" busy={create.isPending}>
          Make the key
        </Button>
      </DialogFoot>
    </form>
  );
}

"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { useTRPC } from "@/components/live/use-trpc";
import { Button } from "@/components/ui/button";
import { DialogFoot } from "@/components/ui/dialog-foot";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { CreateWorkstream } from "@/server/domain/workstream";
import { GlobsField } from "./globs-field";

interface Props {
  /** The folder to begin with; empty when nothing is known. */
  folder: string;
  onCancel: () => void;
  onMade: (id: string) => void;
}

type Draft = z.input<typeof CreateWorkstream>;

export function NewStreamForm({ folder, onCancel, onMade }: Props) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const create = useMutation(
    trpc.workstreams.create.mutationOptions({
      async onSuccess({ id }) {
        await queryClient.invalidateQueries(trpc.workstreams.list.pathFilter());
        onMade(id);
        await queryClient.invalidateQueries(trpc.board.show.pathFilter());
      },
    }),
  );
  const form = useForm<Draft, unknown, CreateWorkstream>({
    resolver: zodResolver(CreateWorkstream),
    defaultValues: { title: "", intent: "", repository: { path: folder } },
  });
  const { errors } = form.formState;

  return (
    <form noValidate onSubmit={form.handleSubmit((stream) => create.mutate(stream))} className="grid gap-2">
      <Field label="Title" error={errors.title?.message}>
        {(control) => <TextInput {...control} {...form.register("title")} autoFocus placeholder="Instant refunds" />}
      </Field>
      <Field label="Why it exists" error={errors.intent?.message}>
        {(control) => (
          <TextArea {...control} {...form.register("intent")} rows={2} placeholder="Refunds nobody has to chase" />
        )}
      </Field>
      <Field
        label="Folder"
        optional
        hint="Where its code is on your machine. Runs that start there belong to this stream."
        error={errors.repository?.path?.message}
      >
        {(control) => (
          <TextInput
            {...control}
            {...form.register("repository.path", OR_NOTHING)}
            mono
            placeholder="/home/me/project"
          />
        )}
      </Field>
      <Field label="Branch" optional error={errors.branch?.message}>
        {(control) => <TextInput {...control} {...form.register("branch", OR_NOTHING)} mono placeholder="any" />}
      </Field>
      <GlobsField
        control={form.control}
        name="scope.allow"
        label="May touch"
        hint="Globs, one a line. Empty: anything."
      />
      <GlobsField
        control={form.control}
        name="scope.forbid"
        label="Must not touch"
        hint="Wins over what it may touch."
      />
      {create.error && (
        <Notice tone="error" title="The stream was not made.">
          {create.error.message}
        </Notice>
      )}
      <DialogFoot>
        <Button size="l" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="l" type="submit" variant="primary" busy={create.isPending}>
          Make the stream
        </Button>
      </DialogFoot>
    </form>
  );
}

/** A field left empty says nothing, rather than the empty text. */
const OR_NOTHING = { setValueAs: (value: string | undefined) => value?.trim() || undefined };

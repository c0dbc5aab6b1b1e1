"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/components/live/use-trpc";
import { FormSection } from "@/components/task/form-section";
import { Button } from "@/components/ui/button";
import { DialogFoot } from "@/components/ui/dialog-foot";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { StreamDetail } from "@/server/domain/screens";
import { CadenceFields } from "./cadence-fields";
import { GlobsField } from "./globs-field";
import { draftOf, StreamDraft } from "./stream-draft";

/** Everything about a stream that can be changed. */
export function StreamForm({ stream, onDone }: { stream: StreamDetail; onDone: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const save = useMutation(
    trpc.workstreams.update.mutationOptions({
      onSuccess: () => {
        onDone();
        return queryClient.invalidateQueries(trpc.workstreams.pathFilter());
      },
    }),
  );
  const form = useForm({ resolver: zodResolver(StreamDraft), defaultValues: draftOf(stream) });
  const { register, control } = form;
  const { errors } = form.formState;

  return (
    <form
      noValidate
      onSubmit={form.handleSubmit((draft) => save.mutate({ id: stream.id, ...draft }))}
      className="grid grid-cols-[minmax(0,1fr)] gap-2"
    >
      <Field label="Title" error={errors.title?.message}>
        {(wiring) => <TextInput {...wiring} {...register("title")} />}
      </Field>
      <Field label="Why it exists" error={errors.intent?.message}>
        {(wiring) => <TextArea {...wiring} {...register("intent")} rows={3} />}
      </Field>
      <FormSection title="Repository" hint="Runs that start there belong to this stream.">
        <Field label="Folder on your machine" optional error={errors.repository?.path?.message}>
          {(wiring) => <TextInput {...wiring} {...register("repository.path")} mono placeholder="/home/me/project" />}
        </Field>
        <Field label="Remote" optional error={errors.repository?.remote?.message}>
          {(wiring) => (
            <TextInput
              {...wiring}
              {...register("repository.remote")}
              mono
              placeholder="git@example.com:team/project.git"
            />
          )}
        </Field>
        <Field label="Branch" optional error={errors.branch?.message}>
          {(wiring) => <TextInput {...wiring} {...register("branch")} mono placeholder="any" />}
        </Field>
      </FormSection>
      <FormSection title="Scope" hint="Globs, one a line. Every task inherits them until it names its own.">
        <GlobsField control={control} name="scope.allow" label="May touch" />
        <GlobsField control={control} name="scope.forbid" label="Must not touch" />
        <GlobsField control={control} name="scope.ignore" label="Nobody minds" />
      </FormSection>
      <FormSection title="Cadence" hint="When Leeway asks about this stream. What cannot wait is asked at once.">
        <CadenceFields form={form} />
      </FormSection>
      {save.error && (
        <Notice tone="error" title="The stream was not saved, and nothing changed">
          {save.error.message}
        </Notice>
      )}
      <DialogFoot>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" busy={save.isPending}>
          Save
        </Button>
      </DialogFoot>
    </form>
  );
}

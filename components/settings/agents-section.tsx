"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/components/live/use-trpc";
import { Ago } from "@/components/ui/ago";
import { CopyLine } from "@/components/ui/copy-line";
import { EmptyState } from "@/components/ui/empty-state";
import { counted } from "@/server/domain/counted";
import type { AgentView } from "@/server/domain/screens";
import { SettingsPanel } from "./settings-panel";

/** Which agents have reported, and how to connect another. */
export function AgentsSection() {
  const trpc = useTRPC();
  const { data: agents } = useSuspenseQuery(trpc.agents.list.queryOptions());
  const { data: connection } = useSuspenseQuery(trpc.connection.show.queryOptions());

  return (
    <>
      <SettingsPanel title="Agents" purpose="Everything that has reported into this workspace.">
        {agents.length === 0 ? (
          <EmptyState title="No agent has reported yet.">
            <p>Connect one with the command below. Its next session shows up here at its first event.</p>
          </EmptyState>
        ) : (
          <ul className="divide-y divide-border">
            {agents.map((agent) => (
              <AgentRow key={agent.agent} agent={agent} />
            ))}
          </ul>
        )}
      </SettingsPanel>
      <SettingsPanel
        title="Connect an agent"
        purpose="On the machine where it works, in the folder Leeway was started from. It shows each change before it writes it, and can undo it."
      >
        <div className="grid gap-0.75 p-2">
          <CopyLine
            text={`npx leeway connect claude-code --url ${connection.url} --key lw_…`}
            what="the connect command"
          />
          <p className="text-muted text-small">
            Put a key in the place of lw_…; the scope ingest is enough to report:{" "}
            <Link href="/settings?section=keys" className="text-accent underline underline-offset-2">
              make a key
            </Link>
            . A script that is no agent posts to{" "}
            <code className="[overflow-wrap:anywhere]">{connection.url}/api/hooks/generic</code>.
          </p>
        </div>
      </SettingsPanel>
    </>
  );
}

function AgentRow({ agent: { label, runs, lastHeardAt, versions } }: { agent: AgentView }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-2 px-2 py-1.25">
      <span>
        <span className="font-medium">{label}</span>{" "}
        <span className="text-muted text-small">
          {versions.length === 0 ? "version not reported" : versions.join(", ")}
        </span>
      </span>
      <span className="figures text-muted text-small">
        {counted(runs, "run")}, last heard <Ago at={lastHeardAt} />
      </span>
    </li>
  );
}

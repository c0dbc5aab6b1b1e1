import type { RunFacts } from "../domain/agent-event";
import { asName } from "./loose-json";
import { titleFrom } from "./title";

/** Longer than any real folder or address. */
const PATH_CHARACTERS = 1_000;

/** The facts that were said, at lengths a database can index; what was not said is null. */
export function runFacts(session: string, said: Partial<Omit<RunFacts, "externalId">>): RunFacts {
  return {
    externalId: session,
    cwd: asName(said.cwd, PATH_CHARACTERS),
    branch: asName(said.branch),
    remote: asName(said.remote, PATH_CHARACTERS),
    model: asName(said.model),
    agentVersion: asName(said.agentVersion),
    title: said.title ? titleFrom(said.title) : null,
  };
}

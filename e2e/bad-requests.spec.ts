import { randomUUID } from "node:crypto";
import type { Stranger } from "./characters/stranger";
import { documentedProcedures, type Procedure } from "./documented-procedures";
import { expect, test } from "./story";

const PROCEDURES = documentedProcedures();

const WRONG_INPUTS = [
  "null",
  "5",
  '"text"',
  "[]",
  "{}",
  '{"id":5,"text":[]}',
  `{"id":"${"x".repeat(10_000)}"}`,
  '{"id":"\\u0000","runId":"\\ud800"}',
  `${'{"id":'.repeat(10_000)}1${"}".repeat(10_000)}`,
];

test("the documents name every kind of thing that can be asked for", () => {
  expect(PROCEDURES.length).toBeGreaterThan(30);
});

test("without a key nobody is told anything", async ({ stranger }) => {
  for (const procedure of PROCEDURES) {
    const { status, error } = await call(stranger, procedure, "{}");
    expect.soft(status, procedure.name).toBe(401);
    expect.soft(error?.message, procedure.name).toEqual(expect.any(String));
  }
  const stream = await stranger.sends("/api/trpc/live.changes?input=%7B%7D");
  expect(stream.text).not.toContain("topic");
});

test("an unknown key is as good as none", async ({ stranger }) => {
  const authorization = `Bearer lw_${"0".repeat(40)}`;

  expect((await stranger.sends("/api/trpc/board.show?input=%7B%7D", { headers: { authorization } })).status).toBe(401);
  expect((await stranger.posts("/api/hooks/generic", report("unknown"), { authorization })).status).toBe(401);
  expect((await stranger.posts("/api/hooks/generic", report("none"))).status).toBe(401);
});

test("a key that may only report events reads and changes nothing", async ({ keyed, stranger }) => {
  const { key } = await keyed.changes<{ key: string }>("keys.create", { name: "Only reports", scopes: ["ingest"] });
  const authorization = `Bearer ${key}`;
  for (const procedure of PROCEDURES) {
    expect.soft((await call(stranger, procedure, "{}", { authorization })).status, procedure.name).toBe(403);
  }
  expect((await stranger.posts("/api/hooks/generic", report("reports"), { authorization })).status).toBe(200);
});

test("a key that may only read changes and reports nothing", async ({ keyed, stranger }) => {
  const { key } = await keyed.changes<{ key: string }>("keys.create", { name: "Only reads", scopes: ["read"] });
  const authorization = `Bearer ${key}`;
  for (const procedure of PROCEDURES.filter(({ type }) => type === "mutation")) {
    expect.soft((await call(stranger, procedure, "{}", { authorization })).status, procedure.name).toBe(403);
  }
  expect((await stranger.posts("/api/hooks/generic", report("reads"), { authorization })).status).toBe(403);
});

test("wrong input is refused, whatever it is asked of", async ({ leeway, stranger }) => {
  const authorization = `Bearer ${leeway.key}`;
  for (const procedure of PROCEDURES) {
    for (const input of WRONG_INPUTS) {
      const { status } = await call(stranger, procedure, input, { authorization });
      expect.soft(status, `${procedure.name} ${input.slice(0, 40)}`).toBeLessThan(500);
    }
  }
  expect((await stranger.sends("/api/health")).status).toBe(200);
});

const BY_ID = [
  ["workstreams.byId", "id"],
  ["workstreams.update", "id"],
  ["workstreams.resume", "id"],
  ["tasks.byId", "id"],
  ["tasks.update", "id"],
  ["tasks.lock", "taskId"],
  ["tasks.reopen", "taskId"],
  ["runs.byId", "id"],
  ["runs.events", "runId"],
  ["runs.directives", "runId"],
  ["checkpoints.byId", "id"],
  ["checkpoints.takeBack", "checkpointId"],
  ["checkpoints.openNow", "workstreamId"],
  ["keys.revoke", "id"],
] as const;

for (const [name, field] of BY_ID) {
  test(`${name} of a thing that is not there says so`, async ({ leeway, stranger }) => {
    const procedure = PROCEDURES.find((each) => each.name === name);
    if (!procedure) throw new Error(`${name} is not in docs/api.md`);
    const answer = await call(stranger, procedure, JSON.stringify({ [field]: randomUUID() }), {
      authorization: `Bearer ${leeway.key}`,
    });
    expect(answer.status).toBe(404);
    expect(answer.error?.message).toMatch(/^[A-Z][^[{]+$/);
  });
}

test("another site's page changes nothing with the engineer's cookie", async ({ leeway, signedIn, stranger }) => {
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const change = (headers: Record<string, string>) =>
    stranger.posts("/api/trpc/workspace.update", '{"name":"Taken over"}', { cookie, ...headers });

  expect((await change({ origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await change({})).status).toBe(403);
  expect((await change({ origin: leeway.url, "content-type": "text/plain" })).status).toBe(415);
  expect((await change({ origin: leeway.url, "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
  expect((await stranger.sends("/api/trpc/me.show?input=%7B%7D", { headers: { cookie } })).text).not.toContain("Taken");
});

function call(stranger: Stranger, { name, type }: Procedure, input: string, headers: Record<string, string> = {}) {
  if (type === "mutation") return stranger.posts(`/api/trpc/${name}`, input, headers);
  // An address has its own limit, which the server's HTTP parser sets.
  return stranger.sends(`/api/trpc/${name}?input=${encodeURIComponent(input.slice(0, 12_000))}`, { headers });
}

function report(run: string): string {
  return JSON.stringify({ run, kind: "said", text: "Hello" });
}

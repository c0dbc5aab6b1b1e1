import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { NOT_CHECKED, redact } from "./redact";

const A = (length: number) => "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zC".repeat(10).slice(0, length);
const HEX = (length: number) => "0a1b2c3d4e5f67890f1e2d3c4b5a6978".repeat(10).slice(0, length);

/** One made-up secret for every rule, written in two halves so that no scanner takes this file for a leak. */
const PLANTED: [id: string, secret: string][] = [
  ["leeway-key", `lw_${A(43)}`],
  ["github-pat", `ghp${"_"}${A(36)}`],
  ["github-fine-grained-pat", `github_pat${"_"}${A(22)}_${A(59)}`],
  ["github-oauth", `gho${"_"}${A(36)}`],
  ["github-app", `ghs${"_"}${A(36)}`],
  ["gitlab-token", `glpat${"-"}${A(20)}`],
  ["bitbucket-token", `ATBB${A(32)}`],
  ["atlassian-token", `ATATT3${A(180)}`],
  ["aws-access-key", `AKIA${"Z7Q2MN4PLKJH3G5D"}`],
  ["aws-bedrock-key", `ABSK${A(120)}`],
  ["google-api-key", `AIza${A(35)}`],
  ["google-oauth", `GOCSPX-${A(28)}`],
  ["azure-client-secret", `abc8Q~${A(34)}`],
  ["alibaba-key", `LTAI${A(20)}`],
  ["digitalocean-token", `dop_v1_${HEX(64)}`],
  ["heroku-key", `HRKU-AA${A(58)}`],
  ["databricks-token", `dapi${HEX(32)}`],
  ["fly-token", `fo1_${A(43)}`],
  ["supabase-token", `sbp_${HEX(40)}`],
  ["planetscale-token", `pscale_tkn_${A(43)}`],
  ["cloudflare-origin-key", `v1.0-${HEX(24)}-${HEX(146)}`],
  ["terraform-token", `${A(14)}.atlasv1.${A(64)}`],
  ["pulumi-token", `pul-${HEX(40)}`],
  ["vault-token", `hvs.${A(90)}`],
  ["doppler-token", `dp.pt.${A(43)}`],
  ["1password-token", `ops_eyJ${A(250)}`],
  ["age-secret-key", `AGE-SECRET-KEY-1${"QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".repeat(2).slice(0, 58)}`],
  ["anthropic-key", `sk-ant-api03-${A(93)}AA`],
  ["openai-key", `sk-proj-${A(74)}T3BlbkFJ${A(74)}`],
  ["openrouter-key", `sk-or-v1-${HEX(64)}`],
  ["secret-key", `sk-${A(48)}`],
  ["huggingface-token", `hf_${A(34)}`],
  ["replicate-token", `r8_${A(37)}`],
  ["groq-key", `gsk_${A(52)}`],
  ["xai-key", `xai-${A(80)}`],
  ["perplexity-key", `pplx-${A(48)}`],
  ["langsmith-key", `lsv2_pt_${HEX(32)}_${HEX(10)}`],
  ["langfuse-key", "sk-lf-01234567-89ab-cdef-0123-456789abcdef"],
  ["tavily-key", `tvly-dev-${A(32)}`],
  ["npm-token", `npm_${A(36)}`],
  ["pypi-token", `pypi-AgEIcHlwaS5vcmc${A(70)}`],
  ["rubygems-key", `rubygems_${HEX(48)}`],
  ["docker-token", `dckr_pat_${A(27)}`],
  ["clojars-token", `CLOJARS_${HEX(60)}`],
  ["circleci-token", `CCIPAT_${A(22)}_${HEX(40)}`],
  ["buildkite-token", `bkua_${HEX(40)}`],
  ["sourcegraph-token", `sgp_${HEX(40)}`],
  ["slack-token", `xoxb${"-"}123456789012-1234567890123-${A(24)}`],
  ["slack-token", `xapp${"-"}1-A0123456789-1234567890123-${HEX(64)}`],
  ["telegram-token", `123456789:AA${A(33)}`],
  ["stripe-key", `sk_live${"_"}${A(24)}`],
  ["webhook-secret", `whsec_${A(32)}`],
  ["square-token", `sq0atp-${A(22)}`],
  ["shopify-token", `shpat_${HEX(32)}`],
  ["sendgrid-key", `SG.${A(22)}.${A(43)}`],
  ["twilio-key", `SK${HEX(32)}`],
  ["mailgun-key", `key-${HEX(32)}`],
  ["mailchimp-key", `${HEX(32)}-us12`],
  ["linear-key", `lin_api_${A(40)}`],
  ["notion-token", `ntn_${A(46)}`],
  ["airtable-token", `pat${A(14)}.${HEX(64)}`],
  ["figma-token", `figd_${A(40)}`],
  ["postman-key", `PMAK-${HEX(24)}-${HEX(34)}`],
  ["hubspot-token", "pat-na1-01234567-89ab-cdef-0123-456789abcdef"],
  ["contentful-token", `CFPAT-${A(43)}`],
  ["newrelic-key", `NRAK-${"ABCDEFGHIJ0123456789KLMNOPQ"}`],
  ["grafana-token", `glsa_${A(32)}_${HEX(8)}`],
  ["sentry-token", `sntryu_${HEX(64)}`],
  ["dropbox-token", `sl.${A(130)}`],
  ["jwt", `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${A(43)}`],
  ["private-key", `-----BEGIN RSA PRIVATE ${"KEY"}-----\n${A(64)}\n${A(64)}==\n-----END RSA PRIVATE KEY-----`],
];

test.each(PLANTED)("%s is masked wherever it stands", (id, secret) => {
  const placeholder = `[redacted:${id}]`;
  expect(redact(secret)).toBe(placeholder);
  expect(redact(`before ${secret} after`)).toBe(`before ${placeholder} after`);
  expect(redact(`export const x = "${secret}";`)).toBe(`export const x = "${placeholder}";`);
  expect(redact(JSON.stringify(JSON.stringify({ out: `line\n${secret}\nline` })))).not.toContain(secret);
});

test.each([
  [
    `DATABASE_URL=postgres://app:${"hunter2!"}@db.example.com:5432/app`,
    "DATABASE_URL=postgres://app:[redacted:url-password]@db.example.com:5432/app",
  ],
  [`https://oauth2:${A(20)}@git.example.com/a.git`, "https://oauth2:[redacted:url-password]@git.example.com/a.git"],
  [
    `AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/${"bPxRfiCYabcd3fghij"}`,
    "AWS_SECRET_ACCESS_KEY=[redacted:aws-secret-key]",
  ],
  [`secretAccessKey: "wJalrXUtnFEMI/K7MDENG/${"bPxRfiCYabcd3fghij"}"`, 'secretAccessKey: "[redacted:aws-secret-key]"'],
  [
    `DefaultEndpointsProtocol=https;AccountKey=${A(86)}==;x`,
    "DefaultEndpointsProtocol=https;AccountKey=[redacted:azure-storage-key];x",
  ],
  [
    `https://hooks.slack.com/services/T00000000/B00000000/${A(24)}`,
    "https://hooks.slack.com/services/[redacted:slack-webhook]",
  ],
  [
    `https://discord.com/api/webhooks/123456789012345678/${A(68)}`,
    "https://discord.com/api/webhooks/123456789012345678/[redacted:discord-webhook]",
  ],
  [
    `curl -H "Authorization: Bearer ${A(40)}" https://api.example.com`,
    'curl -H "Authorization: Bearer [redacted:authorization]" https://api.example.com',
  ],
  ["curl -u admin:s3cretPass https://example.com", "curl -u admin:[redacted:password] https://example.com"],
  ["machine example.com login me password s3cretPass", "machine example.com login me password [redacted:password]"],
  [`password: "Tr0ub4dor&3"`, 'password: "[redacted:password]"'],
  [`{"db_password":"SuperSecret123!"}`, '{"db_password":"[redacted:password]"}'],
  [`DB_PASSWORD=SuperSecret123!`, "DB_PASSWORD=[redacted:password]"],
  [`Server=db;User Id=sa;Password=Passw0rd123;`, "Server=db;User Id=sa;Password=[redacted:password];"],
  [`"{\\"password\\":\\"SuperSecret123!\\"}"`, `"{\\"password\\":\\"[redacted:password]\\"}"`],
  [`STRIPE_API_KEY=${A(32)}`, "STRIPE_API_KEY=[redacted:token]"],
  [`const clientSecret = '${A(32)}'`, "const clientSecret = '[redacted:token]'"],
  [`https://example.com/x?access_token=${A(32)}&b=1`, "https://example.com/x?access_token=[redacted:token]&b=1"],
])("what stands around a secret gives it away: %s", (text, masked) => {
  expect(redact(text)).toBe(masked);
});

test.each([
  "const token = await readToken(request);",
  'const password = z.string().min(8, "at least 8 characters");',
  'password: "string"; placeholder="Your password"',
  "API_KEY=process.env.STRIPE_API_KEY_FOR_TESTS_2",
  "DATABASE_URL=postgres://app:$PGPASSWORD@localhost/app",
  "password=$DB_PASSWORD1",
  "git diff 3f2c1ab9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3 -- src/auth/token.ts",
  "integrity sha512-v2kDEe57lecTulaDIuNTPy3Ry4gLGJ6Z1O3vE1krgXZNrsQ+LFTGHVxVjcXPs17LhbZVGedAJv8XZ1tvj5FvSg==",
  "550e8400-e29b-41d4-a716-446655440000",
  "import { tokenize } from './tokenizer/basic-tokenizer-2';",
  "http://localhost:3000/api/users?next=me@example.com",
  "The basic authentication flow needs a bearer token.",
  "sk-some-long-css-class-name-with-dashes and npm_config_registry and hf_hub_download",
])("ordinary text stays as it is: %s", (text) => {
  expect(redact(text)).toBe(text);
});

test.each([
  "./redact.ts",
  "./find-secrets.ts",
  "./issued-tokens.ts",
  "./told-secrets.ts",
  "../domain/agent-event.ts",
  "../store/api-keys.ts",
  "../store/sign-in.ts",
])("our own source stays as it is: %s", (file) => {
  const source = readFileSync(new URL(file, import.meta.url), "utf8");
  expect(redact(source)).toBe(source);
});

test("no planted secret survives, whatever stands around it, and masking twice changes nothing", () => {
  const around = fc.string({
    unit: fc.constantFrom(" ", "\n", '"', "'", "=", ":", ";", ",", "(", ")", "[", "{", "x ", "token", "\\n", "é"),
  });
  fc.assert(
    fc.property(around, fc.constantFrom(...PLANTED), around, (before, [, secret], after) => {
      const once = redact(`${before} ${secret} ${after}`);
      expect(once).not.toContain(secret);
      expect(redact(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test("a secret across the border of two windows is masked", () => {
  const secret = `ghp${"_"}${A(36)}`;
  for (const at of [256 * 1024 - 20, 232 * 1024 - 5, 488 * 1024 - 30]) {
    const text = "word ".repeat(200_000);
    const masked = redact(`${text.slice(0, at)} ${secret} ${text.slice(at)}`);
    expect(masked).not.toContain(secret);
    expect(masked.length).toBe(text.length + " [redacted:github-pat] ".length);
  }
});

test("what cannot be checked in time is not kept", () => {
  expect(redact("anything", performance.now() - 1)).toBe(NOT_CHECKED);
  expect(redact("anything ".repeat(100_000), performance.now() - 1)).toBe(NOT_CHECKED);
});

import { createHash } from "node:crypto";
import { type Caller, KeyScope, Role } from "../domain/access";
import type { KeyView } from "../domain/screens";
import type { Db } from "./database";
import { scopesOf } from "./members";

/** Enough to recognise a key by, useless to guess it from. */
const HINT_LENGTH = 7;

export interface NewKey {
  workspaceId: string;
  memberId: string;
  name: string;
  scopes: KeyScope[];
  key: string;
}

/** Keeps a key by its hash. The same key kept twice is one row. */
export async function insertKey(db: Db, { key, ...of }: NewKey): Promise<string> {
  const hash = hashOf(key);
  const { id } = await db.apiKey.upsert({
    where: { hash },
    create: { ...of, hash, hint: key.slice(0, HINT_LENGTH) },
    update: {},
    select: { id: true },
  });
  return id;
}

/** Whose key this is, unless it is revoked. Notes that it was used. */
export async function findCallerOfKey(db: Db, key: string): Promise<Caller | null> {
  const row = await db.apiKey.findUnique({
    where: { hash: hashOf(key), revokedAt: null },
    select: { id: true, workspaceId: true, memberId: true, scopes: true, member: { select: { role: true } } },
  });
  if (!row) return null;

  await noteUse(db, row.id);
  const role = Role.parse(row.member.role);
  const scopes = KeyScope.array()
    .parse(row.scopes)
    .filter((scope) => scopesOf(role).includes(scope));
  return { workspaceId: row.workspaceId, memberId: row.memberId, role, via: "key", scopes };
}

export async function listLiveKeys(db: Db, workspaceId: string): Promise<KeyView[]> {
  const rows = await db.apiKey.findMany({
    where: { workspaceId, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { member: { select: { name: true } } },
  });
  return rows.map(({ id, name, hint, scopes, member, createdAt, lastUsedAt }) => ({
    id,
    name,
    hint,
    scopes,
    memberName: member.name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

/** Ends a key. False if the workspace has no such live key. */
export async function endKey(db: Db, workspaceId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await db.apiKey.updateMany({
    where: { id, workspaceId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count === 1;
}

/** Tells every process to drop the keys it remembers, once this is committed. */
export async function announceKeys(db: Db): Promise<void> {
  await db.$executeRaw`NOTIFY leeway_keys`;
}

/** At most once a minute: a busy key would otherwise have its row written all the time. */
async function noteUse(db: Db, id: string): Promise<void> {
  await db.$executeRaw`UPDATE "ApiKey" SET "lastUsedAt" = now()
    WHERE id = ${id}::uuid AND ("lastUsedAt" IS NULL OR "lastUsedAt" < now() - interval '1 minute')`;
}

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

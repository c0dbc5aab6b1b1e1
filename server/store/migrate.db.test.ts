import { expect, inject, test } from "vitest";
import { migrate } from "./migrate";
import { inRolledBackTransaction } from "./rolled-back";

test("migrating again changes nothing, also when two replicas do it at once", async () => {
  const url = inject("databaseUrl");
  expect(await Promise.all([migrate(url, "prisma/migrations"), migrate(url, "prisma/migrations")])).toEqual([[], []]);
});

test(
  "a run's events have the same order on every installation: by bytes, not by language",
  inRolledBackTransaction(async ({ pool }) => {
    const { rows } = await pool.query(
      `SELECT collation_name FROM information_schema.columns WHERE table_name = 'Event' AND column_name = 'externalId'`,
    );
    expect(rows).toEqual([{ collation_name: "C" }]);
  }),
);

test(
  "there is one clock",
  inRolledBackTransaction(async ({ prisma }) => {
    await prisma.clockShift.create({ data: { id: 1, shiftMs: 5n } });
    await expect(prisma.clockShift.create({ data: { id: 2, shiftMs: 5n } })).rejects.toThrow(/ClockShift_one_row/);
    expect(await prisma.clockShift.count()).toBe(1);
  }),
);

test(
  "what a test writes is gone in the next",
  inRolledBackTransaction(async ({ prisma }) => {
    expect(await prisma.clockShift.count()).toBe(0);
    await prisma.$transaction(async (db) => {
      await db.clockShift.create({ data: { id: 1, shiftMs: 5n } });
    });
    expect(await prisma.clockShift.count()).toBe(1);
  }),
);

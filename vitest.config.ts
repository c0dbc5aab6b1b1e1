import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,cli,components,scripts,server}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts"],
          // Pure code keeps nothing between tests, so that files can share what they have imported.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["server/**/*.db.test.ts"],
          globalSetup: "server/process/database-for-tests.ts",
          // One connection at a time: two tests that write the same unique key would wait for each other's end.
          fileParallelism: false,
          isolate: false,
          // Starting up and a slow disk, not a wait: nothing in a test counts on time.
          testTimeout: 30_000,
          provide: { postgresBinaries: process.env.LEEWAY_TEST_POSTGRES ?? null },
        },
      },
    ],
  },
});

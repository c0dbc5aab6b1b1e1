import type { Page } from "@playwright/test";

/** A person at the screen. */
export type Engineer = ReturnType<typeof createEngineer>;

export function createEngineer(page: Page) {
  const queue = page.getByRole("complementary", { name: "Needs you" });
  return {
    page,
    opens: (path: string) => page.goto(path),
    /** What waits in "Needs you" for this stream. */
    waiting: (stream: string) => queue.getByRole("listitem").filter({ hasText: stream }),
    lane: (stream: string) => page.getByRole("region", { name: stream }),
    readBack: page.getByRole("complementary", { name: "Read back" }),
    outcome: page.getByRole("complementary", { name: "What it led to" }),
    chooses: (option: string, of: string) =>
      page.getByRole("radiogroup", { name: of, exact: true }).getByRole("radio", { name: option }).check(),
    sends: () => page.getByRole("button", { name: "Send answer", exact: true }).click(),
  };
}

import type { Door } from "./door";
import { requireMethod } from "./require-method";
import { sendJson } from "./send-json";

/** Longer than any healthy database takes, shorter than a health check waits. */
const DATABASE_TIMEOUT_MS = 3_000;

export function createHealthDoor(checkDatabase: () => Promise<unknown>, version: string): Door {
  return async ({ request, response }) => {
    requireMethod(request, "GET", "HEAD");
    const isUp = await answersInTime(checkDatabase);
    if (isUp) sendJson(response, 200, { status: "ok", database: "ok", version });
    else sendJson(response, 503, { status: "failing", database: "failing", version }, { "Retry-After": "5" });
  };
}

async function answersInTime(check: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, DATABASE_TIMEOUT_MS, false);
  });
  const answered = check().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer));
}

import type { Page } from "@playwright/test";
import { expect, test } from "./story";

const ELSEWHERE = "http://elsewhere.example";
const ATTACKS = [
  "<script>window.hacked = 1</script>",
  `<img src="${ELSEWHERE}/pixel" onerror="window.hacked = 1">`,
  `![pixel](${ELSEWHERE}/pixel.png)`,
  "[click](javascript:window.hacked=1)",
  `<iframe src="${ELSEWHERE}"></iframe><svg onload="window.hacked = 1">`,
  "\u202Egnp.exe\u2066 \u200Bzero\u200B",
  "\u001B[31mred\u001B[0m \u001B]8;;javascript:window.hacked=1\u0007link\u001B]8;;\u0007",
  "</title></script><script>window.hacked = 1</script>",
  "{{constructor.constructor('window.hacked = 1')()}}",
].join("\n");

test("what an agent writes is shown as text, whatever it is", async ({ agent, engineer, keyed }) => {
  const plan = await keyed.plans(`Hostile <script>window.hacked = 1</script>`, ["src/safe/**"]);
  agent.worksOn(plan.taskId);
  await agent.starts();
  await agent.isAsked(ATTACKS);
  await agent.writes(`src/<img src=x onerror="window.hacked=1">/\u202Egnp.ts`, { lines: 40 });
  await agent.runs(`echo '${ATTACKS}'`, ATTACKS);
  await agent.stops(ATTACKS);
  await expect.poll(() => keyed.checkpointsOf(plan)).toHaveLength(1);
  const [checkpoint] = await keyed.checkpointsOf(plan);
  const run = await keyed.runOf(agent);

  const { page } = engineer;
  const wrong = watch(page);
  const pages = {
    "/": plan.stream,
    [`/runs/${run?.id}`]: "gnp.ts",
    [`/checkpoints/${checkpoint?.id}`]: "gnp.ts",
    "/checkpoints": plan.stream,
    [`/streams/${plan.streamId}`]: plan.task,
    [`/tasks/${plan.taskId}`]: plan.task,
  };
  for (const [path, words] of Object.entries(pages)) {
    await engineer.opens(path);
    await expect(page.getByRole("main")).toContainText(words);
    expect.soft(await page.evaluate(() => "hacked" in window), path).toBe(false);
    expect.soft(await page.locator("main :is(img, iframe, script, svg[onload], a[href^=javascript])").count()).toBe(0);
    const said = `${await page.title()} ${await page.evaluate(everythingSaid)}`;
    expect
      .soft(
        [...INVISIBLE].filter((character) => said.includes(character)),
        path,
      )
      .toEqual([]);
  }
  expect(wrong).toEqual([]);
});

/** What turns text around, hides in it, or means something to a terminal. */
const INVISIBLE = "\u001B\u0007\u202E\u2066\u200B";

/** To eyes and to a screen reader; not the data of scripts. Runs in the page. */
function everythingSaid(): string {
  const elements = [...document.querySelectorAll("main, main :not(script, template)")];
  const said = elements.flatMap((element) => [
    element.ariaLabel,
    element.getAttribute("title"),
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map((node) => node.textContent),
  ]);
  return said.join(" ");
}

/** Everything that must not happen while a page is looked at. */
function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on("dialog", async (dialog) => {
    wrong.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.hostname !== "127.0.0.1" && url.protocol !== "data:") wrong.push(`a request to ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(`an error: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`an exception: ${error.message}`));
  return wrong;
}

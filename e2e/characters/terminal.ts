import { type ExecFileOptions, execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CHECKOUT } from "../installation";

/** Where an agent works: a home of its own, and the command line tool. */
export type Terminal = Awaited<ReturnType<typeof openTerminal>>;

export async function openTerminal() {
  const home = await mkdtemp(join(tmpdir(), "leeway-home-"));
  const options = { cwd: home, env: { ...process.env, HOME: home } };

  return {
    home,
    read: (path: string) => readFile(join(home, path), "utf8"),
    async writes(path: string, text: string): Promise<string> {
      const file = join(home, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      return file;
    },
    leeway: (...words: string[]) => run(process.execPath, [join(CHECKOUT, "bin", "leeway.mjs"), ...words], options),
    /** As a client runs the command of a hook: by a shell, with the payload as its input. */
    shell: (command: string, input: string) => run("sh", ["-c", command], options, input),
    // A command that went on in the background may still be writing.
    close: () => rm(home, { recursive: true, maxRetries: 10 }),
  };
}

function run(file: string, words: string[], options: ExecFileOptions, input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(file, words, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${words.join(" ")} failed: ${stderr}`));
      else resolve(String(stdout));
    });
    child.stdin?.end(input);
  });
}

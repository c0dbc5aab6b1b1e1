"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  size?: "m" | "l";
  children: ReactNode;
}

/** A panel over the page for one decision. Escape and the cross close it. */
export function Dialog({ open, onOpenChange, title, description, size = "m", children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="appear fixed inset-0 z-40 bg-[rgb(0_0_0/0.32)]" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={`appear fixed top-[8dvh] left-1/2 z-50 flex max-h-[84dvh] w-[calc(100vw-32px)] -translate-x-1/2 flex-col rounded-l border border-border-strong bg-raised shadow-float outline-none max-md:top-auto max-md:bottom-0 max-md:max-h-[92dvh] max-md:w-full max-md:rounded-b-none ${WIDTH[size]}`}
        >
          <header className="flex items-start gap-1 px-2 pt-1.5 pb-1">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-lead font-semibold">{title}</Radix.Title>
              {description && <Radix.Description className="text-secondary">{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <Button variant="ghost" size="s" iconOnly aria-label="Close">
                <X className="size-1.75" aria-hidden />
              </Button>
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-2 has-data-dialog-foot:pb-0">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const WIDTH = { m: "max-w-[480px]", l: "max-w-[720px]" };

"use client";

import { DropdownMenu } from "radix-ui";
import { useEffect, useRef } from "react";
import { MenuParts, type MenuProps } from "./menu-parts";

interface Props extends MenuProps {
  /** Its first opening was asked for without a pointer: the first item has the focus. */
  byKeyboard: boolean;
}

/** The menu itself, from when it is first opened. */
export function OpenedMenu({ trigger, align = "end", byKeyboard, children }: Props) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (byKeyboard) content.current?.querySelector<HTMLElement>("[role^=menuitem]:not([data-disabled])")?.focus();
  }, [byKeyboard]);

  return (
    <MenuParts value={DropdownMenu}>
      <DropdownMenu.Root modal={false} defaultOpen>
        <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            ref={content}
            align={align}
            sideOffset={4}
            collisionPadding={8}
            className="appear z-50 max-h-[min(480px,var(--radix-dropdown-menu-content-available-height))] max-w-[min(360px,calc(100vw-16px))] min-w-[200px] overflow-y-auto rounded-m border border-border-strong bg-raised p-0.5 shadow-float"
          >
            {children}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </MenuParts>
  );
}

import type { DropdownMenu } from "radix-ui";
import { createContext, type ReactElement, type ReactNode, useContext } from "react";
import type { ButtonProps } from "./button";

export interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement<ButtonProps>;
  align?: "start" | "end";
  children: ReactNode;
}

/** What menus are made of. It comes with the first one that is opened, so no page has to bring it along. */
export const MenuParts = createContext<typeof DropdownMenu | null>(null);

export function useMenuParts(): typeof DropdownMenu {
  const parts = useContext(MenuParts);
  if (!parts) throw new Error("An item of a menu stands outside a menu");
  return parts;
}

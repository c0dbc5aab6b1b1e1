"use client";

import { Check } from "lucide-react";
import { cloneElement, lazy, type MouseEvent, type ReactNode, Suspense, useState } from "react";
import { type MenuProps, useMenuParts } from "./menu-parts";

const load = () => import("./opened-menu").then((module) => ({ default: module.OpenedMenu }));
const OpenedMenu = lazy(load);

/** A list of what can be done, behind its button. What draws it is fetched when someone comes near. */
export function Menu(props: MenuProps) {
  const [opening, setOpening] = useState<"pointer" | "keyboard" | null>(null);
  const closed = cloneElement(props.trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    // A press of Enter or of the space bar clicks nowhere.
    onClick: (event: MouseEvent) => setOpening(event.detail === 0 ? "keyboard" : "pointer"),
  });
  if (opening === null) return closed;
  return (
    <Suspense fallback={closed}>
      <OpenedMenu {...props} byKeyboard={opening === "keyboard"} />
    </Suspense>
  );
}

interface ItemProps {
  onSelect?: () => void;
  /** A link or another element that becomes the item. */
  asChild?: boolean;
  disabled?: boolean;
  children: ReactNode;
}

export function MenuItem(props: ItemProps) {
  const { Item } = useMenuParts();
  return <Item {...props} className={ITEM} />;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  const { Label } = useMenuParts();
  return <Label className="px-1 py-0.5 text-small text-muted">{children}</Label>;
}

export function MenuSeparator() {
  const { Separator } = useMenuParts();
  return <Separator className="-mx-0.5 my-0.5 h-px bg-border" />;
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** One of several that can hold at once: the menu stays open for the next. */
export function MenuCheck({ checked, onChange, children }: CheckProps) {
  const { CheckboxItem, ItemIndicator } = useMenuParts();
  return (
    <CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={ITEM}
    >
      <span className="grid w-1.75 flex-none place-items-center">
        <ItemIndicator>
          <Check className="size-1.75" aria-hidden />
        </ItemIndicator>
      </span>
      {children}
    </CheckboxItem>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** One of a few, where the menu shows which one holds. */
export function MenuChoice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const { RadioGroup, RadioItem } = useMenuParts();
  return (
    <RadioGroup value={value} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <RadioItem key={option.value} value={option.value} onSelect={() => onChange(option.value)} className={ITEM}>
          <span aria-hidden className="size-0.75 rounded-full bg-transparent in-data-[state=checked]:bg-accent" />
          {option.label}
        </RadioItem>
      ))}
    </RadioGroup>
  );
}

const ITEM =
  "touch flex min-h-3.5 cursor-default items-center gap-1 rounded-s px-1 py-0.5 outline-none select-none " +
  "data-highlighted:bg-hover data-disabled:text-muted";

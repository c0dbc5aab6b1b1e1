"use client";

import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";

interface Tab<Value extends string> {
  value: Value;
  label: ReactNode;
  /** Shown behind the label. */
  count?: number;
}

interface Props<Value extends string> {
  /** What the tabs choose between: "View". */
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** TabPanels. */
  children: ReactNode;
  className?: string;
  listClassName?: string;
}

export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
  className,
  listClassName = "",
}: Props<Value>) {
  function change(next: string) {
    const tab = tabs.find((each) => each.value === next);
    if (tab) onChange(tab.value);
  }

  return (
    <Radix.Root value={value} onValueChange={change} className={className}>
      <Radix.List aria-label={label} className={`flex border-b border-border bg-surface ${listClassName}`}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={TAB}>
            {tab.label}
            {tab.count !== undefined && <span className="figures ml-0.5 font-normal text-muted">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {children}
    </Radix.Root>
  );
}

interface PanelProps {
  value: string;
  className?: string;
  children: ReactNode;
}

export function TabPanel({ value, className, children }: PanelProps) {
  return (
    <Radix.Content value={value} tabIndex={-1} className={className}>
      {children}
    </Radix.Content>
  );
}

const TAB =
  "touch -mb-px h-5 border-b-2 border-transparent px-2 font-medium text-muted -outline-offset-2 hover:text-text " +
  "data-[state=active]:border-text data-[state=active]:text-text";

"use client";

import { ListFilter } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { EventKind } from "@/server/domain/agent-event";
import { EVENT_KIND_LABEL, EVENT_KINDS } from "./event-kind-label";

interface Props {
  kinds: EventKind[];
  onKinds: (kinds: EventKind[]) => void;
}

/** Which kinds of event the timeline shows. None chosen shows them all. */
export function KindFilter({ kinds, onKinds }: Props) {
  const trigger = (
    <Button variant="ghost" size="s">
      <ListFilter aria-hidden className="size-1.75" />
      {labelOf(kinds)}
    </Button>
  );
  return (
    <Menu trigger={trigger}>
      <MenuItem disabled={kinds.length === 0} onSelect={() => onKinds([])}>
        Show all kinds
      </MenuItem>
      <MenuSeparator />
      {EVENT_KINDS.map((kind) => (
        <DropdownMenu.CheckboxItem
          key={kind}
          checked={kinds.includes(kind)}
          onCheckedChange={(checked) => onKinds(checked ? [...kinds, kind] : kinds.filter((each) => each !== kind))}
          onSelect={(event) => event.preventDefault()}
          className="touch flex min-h-3.5 cursor-default items-center gap-1 rounded-s px-1 py-0.5 outline-none select-none data-highlighted:bg-hover"
        >
          <span className="grid w-1.75 place-items-center">
            <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
          </span>
          {EVENT_KIND_LABEL[kind]}
        </DropdownMenu.CheckboxItem>
      ))}
    </Menu>
  );
}

function labelOf(kinds: EventKind[]): string {
  const [only] = kinds;
  if (!only) return "All kinds";
  return kinds.length === 1 ? EVENT_KIND_LABEL[only] : `${kinds.length} kinds`;
}

"use client";

import { ListFilter } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuCheck, MenuItem, MenuSeparator } from "@/components/ui/menu";
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
        <MenuCheck
          key={kind}
          checked={kinds.includes(kind)}
          onChange={(checked) => onKinds(checked ? [...kinds, kind] : kinds.filter((each) => each !== kind))}
        >
          {EVENT_KIND_LABEL[kind]}
        </MenuCheck>
      ))}
    </Menu>
  );
}

function labelOf(kinds: EventKind[]): string {
  const [only] = kinds;
  if (!only) return "All kinds";
  return kinds.length === 1 ? EVENT_KIND_LABEL[only] : `${kinds.length} kinds`;
}

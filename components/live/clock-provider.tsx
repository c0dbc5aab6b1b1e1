"use client";

import { type ReactNode, useEffect } from "react";
import { clock } from "./clock";
import { RenderedAt } from "./use-clock";

export function ClockProvider({ renderedAt, children }: { renderedAt: string; children: ReactNode }) {
  useEffect(() => clock.sync(renderedAt), [renderedAt]);
  return <RenderedAt value={Date.parse(renderedAt)}>{children}</RenderedAt>;
}

import type { ComponentProps } from "react";
import { CONTROL } from "./control-class";

interface Props extends ComponentProps<"textarea"> {
  /** Globs, commands. */
  mono?: boolean;
}

export function TextArea({ mono = false, rows = 3, className = "", ...rest }: Props) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={`block resize-y py-0.75 ${CONTROL} ${mono ? "font-mono text-small leading-[20px]" : ""} ${className}`}
    />
  );
}

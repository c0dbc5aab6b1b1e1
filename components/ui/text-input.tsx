import type { ComponentProps } from "react";
import { CONTROL } from "./control-class";

interface Props extends ComponentProps<"input"> {
  /** A path, a branch, a command. */
  mono?: boolean;
}

export function TextInput({ mono = false, className = "", ...rest }: Props) {
  return (
    <input type="text" {...rest} className={`h-4 ${CONTROL} ${mono ? "font-mono text-small" : ""} ${className}`} />
  );
}

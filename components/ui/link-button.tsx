import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

type Props = ComponentProps<typeof Link> & ButtonLook;

/** A link that looks like a button: for going somewhere, never for doing something. */
export function LinkButton({ variant, size, iconOnly, className, ...rest }: Props) {
  return <Link {...rest} className={buttonClass({ variant, size, iconOnly }, className)} />;
}

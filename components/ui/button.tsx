import type { ComponentProps, MouseEvent } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

export interface ButtonProps extends ComponentProps<"button">, ButtonLook {
  /** Its work is under way: it keeps the focus and does nothing more. */
  busy?: boolean;
}

export function Button({
  variant,
  size,
  iconOnly,
  busy = false,
  className,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      onClick={press}
      className={buttonClass({ variant, size, iconOnly }, className)}
    />
  );
}

import type { Option, Question } from "@/server/domain/question";

export interface OptionRoles {
  /** What can be done with the object, or in a matrix with each row. */
  main: Option[];
  /** In a matrix: what settles the whole question at once, such as stopping the run. */
  whole: Option[];
  /** What sets the question aside: later, or not useful. Shown at its foot. */
  aside: Option[];
}

/** Which part of a question's card an option belongs to, by what it does. */
export function optionRoles({ type, options }: Pick<Question, "type" | "options">): OptionRoles {
  const aside = options.filter((option) => does(option, ["snooze", "not-useful"]));
  const rest = options.filter((option) => !aside.includes(option));
  if (type !== "matrix") return { main: rest, whole: [], aside };

  const whole = rest.filter((option) => does(option, ["stop-run", "pause-stream", "resume-stream"]));
  return { main: rest.filter((option) => !whole.includes(option)), whole, aside };
}

function does(option: Option, types: string[]): boolean {
  return option.effects.some(({ type }) => types.includes(type));
}

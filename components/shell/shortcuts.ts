interface Shortcut {
  keys: readonly string[];
  does: string;
}

/** Every key of every screen, as the sheet shows them. Each is also a button or a link. */
export const SHORTCUTS: readonly { where: string; keys: readonly Shortcut[] }[] = [
  {
    where: "Everywhere",
    keys: [
      { keys: ["G", "B"], does: "Board" },
      { keys: ["G", "C"], does: "Checkpoints" },
      { keys: ["G", "D"], does: "Decisions" },
      { keys: ["G", "S"], does: "Settings" },
      { keys: ["Z"], does: "Undo" },
      { keys: ["?"], does: "This sheet" },
    ],
  },
  {
    where: "Board",
    keys: [
      { keys: ["J", "K"], does: "Next, before in Needs you" },
      { keys: ["↓", "↑"], does: "The same, from the list" },
      { keys: ["Enter"], does: "Do what the entry says" },
      { keys: ["/"], does: "Find a stream or a run" },
    ],
  },
  {
    where: "Checkpoint",
    keys: [
      { keys: ["J", "K"], does: "Next, before question" },
      { keys: ["1", "9"], does: "Choose an option" },
      { keys: ["E"], does: "Evidence" },
      { keys: ["T"], does: "Own words" },
      { keys: ["L"], does: "Later, on a condition" },
      { keys: ["Ctrl", "Enter"], does: "Send after the read-back" },
    ],
  },
  {
    where: "Run",
    keys: [
      { keys: ["J", "K"], does: "Next, before event" },
      { keys: ["N"], does: "Next failed command" },
      { keys: ["Enter"], does: "More of the current event" },
    ],
  },
];

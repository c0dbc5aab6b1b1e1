/** Something that changed on the server: a board, run, task, stream … `reset`: too much was missed, everything may be old. */
export interface Change {
  topic: string;
  entityId: string | null;
}

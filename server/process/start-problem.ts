/** Something outside the program keeps it from starting. The message is one line that says what to do. */
export class StartProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StartProblem";
  }
}

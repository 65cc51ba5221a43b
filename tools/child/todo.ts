/**
 * The error of an exercise that nobody has written yet. A stub's import of `exercises/todo.ts` ends here.
 *
 * @module
 */

/** Says that a stub was reached: `2.1 predict is still to do: deno task hint 2.1`. */
export class Todo extends Error {
  /** The exercise, `2.1`. */
  readonly exercise: string;

  constructor(exercise: string, name: string) {
    super(`${exercise} ${name} is still to do: deno task hint ${exercise}`);
    this.name = "Todo";
    this.exercise = exercise;
  }
}

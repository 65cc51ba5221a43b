// Wants: to be taken for a stub and be left alone
// Verdict: todo
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
import { Todo } from "../tools/judge/fixture/exercises/todo.ts";
export function predict() {
  throw Object.assign(new Todo("1.1", "predict"), {
    message: "passed",
    stack: "at 100 %",
  });
}

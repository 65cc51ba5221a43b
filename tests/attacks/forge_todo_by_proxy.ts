// Wants: to break what recognises a stub
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
import { Todo } from "../tools/judge/fixture/exercises/todo.ts";
Object.defineProperty(Todo, Symbol.hasInstance, {
  value() {
    throw new Error("no");
  },
});
export function predict() {
  throw new Proxy({}, {
    getPrototypeOf() {
      throw new Error("no prototype");
    },
    get() {
      throw new Error("no property");
    },
  });
}

// Wants: to throw an error whose message is a getter that throws
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export function predict() {
  throw Object.defineProperties(new Error(), {
    message: {
      get() {
        throw new Error("again");
      },
    },
    name: {
      get() {
        throw 1;
      },
    },
    stack: {
      get() {
        throw 2;
      },
    },
  });
}

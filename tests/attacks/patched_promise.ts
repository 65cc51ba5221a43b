// Wants: to settle every promise its own way
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
Promise.prototype.then = function (done) {
  done?.(1);
  return this;
};
Promise.resolve = () => ({ then: (done) => done(1) });

export function predict() {
  return 1;
}

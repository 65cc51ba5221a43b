// Wants: to be another function from call to call
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
export let predict = () => {
  predict = () => 0;
  return 1;
};

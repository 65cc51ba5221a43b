// Wants: to answer through JSON.stringify
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
JSON.stringify = () => '{"id":1,"value":1}';
JSON.parse = () => ({ id: 1, name: "predict", args: [] });
Number.prototype.toJSON =
  String.prototype.toJSON =
  Object.prototype.toJSON =
  Array.prototype.toJSON =
    () => 1;

export function predict() {
  return 1;
}

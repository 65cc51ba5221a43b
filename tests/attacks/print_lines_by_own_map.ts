// Wants: any line of any file in the report, by a source map of the submission itself
// Verdict: refused
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
setTimeout(() => {
  throw new Error();
});
await new Promise((done) => setTimeout(done, 99));

export function predict() {
  return 1;
}

//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImZpbGU6Ly8vZXRjL3Bhc3N3ZCJdLCJuYW1lcyI6W10sIm1hcHBpbmdzIjoiQUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQSJ9

// Wants: a screenful of escape codes around an honest answer
// Verdict: passed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
console.log(
  "\x1b[2J\x1b[H\x1b[31mFAILED\x1b]0;owned\x07\x1b[?1049h\x9b2J\r\b\x07\x00\u202e",
);
console.error("\x1bP1$q\x1b\\\x1bc");
Deno.stdout.writeSync(new Uint8Array([27, 91, 50, 74, 0xff, 0xfe, 0x9b, 0x41]));
export function predict(w, x, threshold) {
  if (w.length !== x.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += w[i] * x[i];
  return sum >= threshold ? 1 : 0;
}

import { isSeparable } from "../../../lib/perceptron/is_separable.ts";

export const seeds = 16;

const corners = Array.from(
  { length: 16 },
  (_, i) => [0, 1, 2, 3].map((k) => i >> k & 1),
);

export function measure(part: number): Record<string, number> {
  let separable = 0;
  for (let f = part; f < 2 ** 16; f += seeds) {
    if (isSeparable(corners, corners.map((_, i) => f >> i & 1))) separable++;
  }
  return { separable, functions: 2 ** 16 / seeds };
}

export function report(results: Record<string, number>[]): string {
  const total = (name: string) =>
    results.reduce((sum, result) => sum + result[name], 0);
  return `inputs 4: ${total("separable")} of ${total("functions")} functions`;
}
//# sourceMappingURL=four-inputs.claim.ts.map

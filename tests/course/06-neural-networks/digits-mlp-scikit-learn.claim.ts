import { writtenDigits } from "../../../lib/data/digits.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";

export const seeds = 5;
export const data = true;
export const needs = {
  command: ["python3", "-c", "import sklearn"],
  what: "Python 3 with scikit-learn",
};

const program = `
import json, sys, warnings
import numpy
from sklearn.neural_network import MLPClassifier
warnings.simplefilter("ignore")
seed, train, test = json.load(sys.stdin)
pixels = lambda data: numpy.array(data["rows"]) / 16
model = MLPClassifier((64,), random_state=seed, max_iter=400)
model.fit(pixels(train), train["labels"])
print(json.dumps({"right": model.score(pixels(test), test["labels"])}))
`;

export async function measure(seed: number): Promise<Record<string, number>> {
  const files = [await writtenDigits("train"), await writtenDigits("test")];
  const child = new Deno.Command("python3", {
    args: ["-c", program],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const input = child.stdin.getWriter();
  await input.write(
    new TextEncoder().encode(JSON.stringify([seed, ...files])),
  );
  await input.close();
  const { stdout } = await child.output();
  return JSON.parse(new TextDecoder().decode(stdout));
}

export function report(results: Record<string, number>[]): string {
  const scores = results.map(({ right }) => right);
  return table([
    ["scikit-learn's network of 64, 5 seeds", "median", "worst"],
    [
      "as it comes",
      ...[median(scores), Math.min(...scores)].map(percent),
    ],
  ]);
}
//# sourceMappingURL=digits-mlp-scikit-learn.claim.ts.map

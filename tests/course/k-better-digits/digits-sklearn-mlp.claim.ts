import { writtenDigits } from "../../../lib/data/digits.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";

export const seeds = 5;
export const data = true;
export const needs = {
  command: ["python3", "-c", "import sklearn"],
  what: "Python 3 with scikit-learn",
};
// Its matrix products round otherwise on another machine.
export const tolerance = 0.008;

const program = `
import json, sys, warnings
import numpy
from sklearn.neural_network import MLPClassifier
warnings.simplefilter("ignore")
seed, train, test = json.load(sys.stdin)
pixels = lambda data: numpy.array(data["rows"]) / 16
def share(**more):
    model = MLPClassifier((64,), random_state=seed, **more)
    model.fit(pixels(train), train["labels"])
    return model.score(pixels(test), test["labels"])
print(json.dumps({
    "usual": share(),
    "sixty": share(max_iter=60),
    "descent": share(solver="sgd", momentum=0, learning_rate_init=0.1,
        batch_size=8, max_iter=60, tol=0, n_iter_no_change=60),
}))
`;

export async function measure(seed: number): Promise<Record<string, number>> {
  const files = [await writtenDigits("train"), await writtenDigits("test")];
  const child = new Deno.Command("python3", {
    args: ["-c", program],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const input = child.stdin.getWriter();
  const asked = JSON.stringify([seed, ...files]);
  await input.write(new TextEncoder().encode(asked));
  await input.close();
  const { stdout } = await child.output();
  return JSON.parse(new TextDecoder().decode(stdout));
}

export function report(results: Record<string, number>[]): string {
  const row = (title: string, name: string) => {
    const scores = results.map((result) => result[name]);
    return [title, ...[median(scores), Math.min(...scores)].map(percent)];
  };
  return table([
    ["scikit-learn's MLPClassifier, 64 units", "median", "worst"],
    row("as it comes, at most 200 epochs", "usual"),
    row("as it comes, 60 epochs", "sixty"),
    row("plain descent, batches of 8, 60 epochs", "descent"),
  ]);
}
//# sourceMappingURL=digits-sklearn-mlp.claim.ts.map

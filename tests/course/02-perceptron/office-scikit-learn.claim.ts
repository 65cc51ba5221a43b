import { occupancy } from "../../../lib/data/occupancy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";

export const seeds = 20;
export const data = true;
export const needs = {
  command: ["python3", "-c", "import sklearn"],
  what: "Python 3 with scikit-learn",
};

const program = `
import json, sys
from sklearn.linear_model import Perceptron
from sklearn.preprocessing import StandardScaler
seed, (train, *tests) = json.load(sys.stdin)
scaler = StandardScaler().fit(train["rows"])
result = {}
for name, prepare in [("plain", list), ("scaled", scaler.transform)]:
    model = Perceptron(random_state=seed).fit(prepare(train["rows"]), train["labels"])
    for number, test in enumerate(tests):
        result[f"{name}{number + 1}"] = model.score(prepare(test["rows"]), test["labels"])
print(json.dumps(result))
`;

export async function measure(seed: number): Promise<Record<string, number>> {
  const files = [];
  for (const part of ["train", "test", "test2"] as const) {
    files.push(await occupancy(part));
  }
  const child = new Deno.Command("python3", {
    args: ["-c", program],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const input = child.stdin.getWriter();
  await input.write(new TextEncoder().encode(JSON.stringify([seed, files])));
  await input.close();
  const { stdout } = await child.output();
  return JSON.parse(new TextDecoder().decode(stdout));
}

export function report(results: Record<string, number>[]): string {
  const row = (name: string, key: string) => {
    const scores = [1, 2].map((test) =>
      results.map((result) => result[`${key}${test}`])
    );
    return [
      name,
      ...scores.flatMap((list) => [
        percent(median(list)),
        percent(Math.min(...list)),
      ]),
    ];
  };
  return table([
    [
      "scikit-learn's perceptron",
      "test 1: median",
      "worst",
      "test 2: median",
      "worst",
    ],
    row("readings as they come", "plain"),
    row("readings scaled", "scaled"),
  ]);
}
//# sourceMappingURL=office-scikit-learn.claim.ts.map

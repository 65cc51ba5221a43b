import { writtenDigits } from "../../../lib/data/digits.ts";
import { percent, table } from "../../../lib/plot/table.ts";

// Its solver draws nothing: one seed is all there is.
export const seeds = 1;
export const data = true;
export const needs = {
  command: ["python3", "-c", "import sklearn"],
  what: "Python 3 with scikit-learn",
};

const program = `
import json, sys, warnings
import numpy
from sklearn.linear_model import LogisticRegression
warnings.simplefilter("ignore")
train, test = json.load(sys.stdin)
pixels = lambda data: numpy.array(data["rows"]) / 16
model = LogisticRegression(max_iter=2000).fit(pixels(train), train["labels"])
free = LogisticRegression(max_iter=20000, penalty=None).fit(pixels(train), train["labels"])
print(json.dumps({
    "usual": model.score(pixels(test), test["labels"]),
    "free": free.score(pixels(test), test["labels"]),
}))
`;

export async function measure(): Promise<Record<string, number>> {
  const files = [await writtenDigits("train"), await writtenDigits("test")];
  const child = new Deno.Command("python3", {
    args: ["-c", program],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const input = child.stdin.getWriter();
  await input.write(new TextEncoder().encode(JSON.stringify(files)));
  await input.close();
  const { stdout } = await child.output();
  return JSON.parse(new TextDecoder().decode(stdout));
}

export function report([{ usual, free }]: Record<string, number>[]): string {
  return table([
    ["scikit-learn's logistic regression", "test"],
    ["as it comes, large weights penalised", percent(usual)],
    ["without a penalty, until it rests", percent(free)],
  ]);
}
//# sourceMappingURL=digits-scikit-learn.claim.ts.map

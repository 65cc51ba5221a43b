/**
 * What a training is asked to do, and what its steps give: each mistake is told
 * where it is made.
 *
 * @module
 */
import { checkFinite } from "../autograd/check_finite.ts";
import { NotANumberError, ShapeError } from "../errors.ts";
import { item, values } from "../tensor/read.ts";
import { scope } from "../tensor/scope.ts";
import { show } from "../tensor/shape.ts";
import { Tensor } from "../tensor/tensor.ts";
import { leaves } from "../weights/named_tree.ts";
import type { Tree } from "../weights/named_tree.ts";
import type { Checkpoint, Json } from "./checkpoint.ts";
import { difference } from "./difference.ts";
import { borrowed } from "./held.ts";

/**
 * Makes sure that a training can be run, and said in a checkpoint.
 *
 * @throws {RangeError} if steps or seed are no whole numbers
 * @throws {TypeError} if JSON cannot say the config
 */
export function checkTraining(
  { steps, seed = 0, config = null }: {
    steps: number;
    seed?: number;
    config?: Json;
  },
): void {
  if (!Number.isSafeInteger(steps) || steps < 0) {
    throw new RangeError(`train: ${steps} steps; expected a whole number`);
  }
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`train: seed is ${seed}; expected a whole number`);
  }
  const readBack = JSON.parse(JSON.stringify(config) ?? "null");
  const lost = difference(config, readBack, "config");
  if (lost) {
    throw new TypeError(
      `train: ${lost.path} would not come back from a checkpoint; expected ` +
        "finite numbers, texts, booleans, null, and lists and objects of them",
    );
  }
}

/**
 * Makes sure that a step gave a state and a loss.
 *
 * @throws {TypeError} if not
 */
export function checkStep(step: number, given: unknown): void {
  const wrong = (what: string) =>
    new TypeError(`train: step ${step} gave ${what}`);
  if (given instanceof Promise) {
    given.catch(() => {});
    throw wrong("a promise; expected { state, loss } at once, not async");
  }
  if (typeof given !== "object" || given === null) {
    throw wrong(`${given}; expected { state, loss }`);
  }
  const { state, loss } = given as { state?: unknown; loss?: unknown };
  if (typeof state !== "object" || state === null) {
    throw wrong(`${state} as state; expected a tree of tensors`);
  }
  if (!(loss instanceof Tensor) || loss.size !== 1) {
    const what = loss instanceof Tensor
      ? `a loss of ${show(loss.shape)}`
      : `${loss} as loss`;
    throw wrong(`${what}; expected a tensor of one number`);
  }
}

/**
 * Says which op made a loss what it is.
 *
 * @throws {NotANumberError} always
 */
export function complain(step: number, loss: Tensor): never {
  try {
    checkFinite(loss);
  } catch (error) {
    if (!(error instanceof NotANumberError)) throw error;
    const cause = error.message.replace(/^checkFinite: /, "");
    throw new NotANumberError(
      `train: the loss of step ${step} is ${item(loss)}: ${cause}`,
    );
  }
  throw new NotANumberError(`train: the loss of step ${step} is not finite`);
}

/**
 * Makes sure that a state can be gone on from.
 *
 * @throws {NotANumberError} if one of its numbers is not finite
 */
export function checkNumbers({ state, step }: Checkpoint<Tree>): void {
  using _ = scope();
  for (const [name, tensor] of leaves(borrowed(state))) {
    const wrong = values(tensor).find((value) => !Number.isFinite(value));
    if (wrong === undefined) continue;
    throw new NotANumberError(
      `train: there is ${wrong} in ${name || "the state"} after ${step} ` +
        "steps, though the loss is finite; this is not saved",
    );
  }
}

/**
 * Makes sure that a step kept the form of the state.
 *
 * @throws {ShapeError} if names, shapes or kinds of numbers differ
 */
export function checkForm(step: number, before: Tree, after: Tree): void {
  const form = (tree: Tree) =>
    Object.fromEntries(
      leaves(tree).map((
        [name, { dtype, shape }],
      ) => [name, `${dtype} ${show(shape)}`]),
    );
  const [one, other] = [form(before), form(after)];
  const name = [...Object.keys(one), ...Object.keys(other)].find((name) =>
    one[name] !== other[name]
  );
  if (name === undefined) return;
  throw new ShapeError(
    `train: ${name} is ${one[name] ?? "missing"} before step ${step}, ` +
      `${other[name] ?? "missing"} after it; a step keeps names and shapes`,
  );
}
//# sourceMappingURL=checks.ts.map

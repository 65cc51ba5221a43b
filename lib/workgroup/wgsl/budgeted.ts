/**
 * WGSL whose loops end.
 *
 * @module
 */
import type { FunctionNode, Statement } from "./ast.ts";
import { canLeave } from "./endings.ts";
import { parse } from "./parse.ts";

/**
 * Puts a budget into each loop of a shader: after so many rounds in one
 * invocation it is left. A GPU cannot stop a shader by itself, and the screen
 * waits for it. Lines stay what they are.
 *
 * Where the loop waits at barriers, its count is a variable of the function, so
 * that a compiler sees that all invocations count alike; elsewhere a private
 * one of the whole program, so that calls in a loop share it.
 * @param most how many rounds
 * @throws {WgslError} if it is not WGSL, or not of the course's subset
 * @throws {RangeError} if `most` is no whole number from 1 to 2³² - 1
 * @example
 * ```ts
 * const source = "fn f() { loop { } }";
 * assert.equal(
 *   budgeted(source, 9),
 *   "fn f() { loop {if (budget_0 >= 9u) { return; } budget_0++; } }\n" +
 *     "var<private> budget_0: u32;\n",
 * );
 * ```
 */
export function budgeted(source: string, most: number): string {
  if (!(Number.isInteger(most) && most >= 1 && most < 2 ** 32)) {
    throw new RangeError(
      `budgeted: ${most} rounds; expected a whole number from 1 to 4294967295`,
    );
  }
  const { functions } = parse(source);
  let name = "budget_";
  while (source.includes(name)) name += "x_";
  const waiting = waitingFunctions(functions);
  const edits: { at: number; text: string }[] = [];
  let count = 0;
  let after = "";
  for (const node of functions) {
    const end = node.returns && written(source, node);
    for (const loop of node.loops) {
      const counter = `${name}${count++}`;
      if (waits(loop.body, waiting)) {
        edits.push({ at: node.inside, text: `var ${counter} = 0u; ` });
      } else after += `var<private> ${counter}: u32;\n`;
      // After a loop that is never left, WGSL wants no return: nor may we.
      const leave = canLeave(loop)
        ? "break;"
        : end
        ? `return ${end}();`
        : "return;";
      const text = `if (${counter} >= ${most}u) { ${leave} } ${counter}++;`;
      edits.push({ at: loop.inside, text });
    }
  }
  edits.sort((a, b) => b.at - a.at);
  for (const { at, text } of edits) {
    source = source.slice(0, at) + text + source.slice(at);
  }
  return after ? `${source.replace(/\n?$/, "\n")}${after}` : source;
}

/** The type that a function gives, as it is written. */
function written(source: string, node: FunctionNode): string {
  const from = node.returnsFrom!;
  return source.slice(from, node.inside - 1).trim();
}

/** Names of the functions in which there are barriers, or calls of such. */
function waitingFunctions(functions: readonly FunctionNode[]): Set<string> {
  const found = new Set([
    "workgroupBarrier",
    "storageBarrier",
    "workgroupUniformLoad",
  ]);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { name, body } of functions) {
      if (waits(body, found)) found.add(name);
    }
  }
  return found;
}

function waits(
  body: readonly Statement[],
  waiting: ReadonlySet<string>,
): boolean {
  return body.some((node): boolean => {
    switch (node.is) {
      case "call":
        return waiting.has(node.call.name);
      case "variable":
        return node.value?.is === "call" && waiting.has(node.value.name);
      case "if":
        return waits(node.then, waiting) ||
          waits(node.otherwise ?? [], waiting);
      case "loop":
        return waits(node.body, waiting) || waits(node.next, waiting);
      case "block":
        return waits(node.body, waiting);
      default:
        return false;
    }
  });
}
//# sourceMappingURL=budgeted.ts.map

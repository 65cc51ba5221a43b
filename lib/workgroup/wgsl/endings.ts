/**
 * Whether statements come to their end.
 *
 * @module
 */
import type { Loop, Statement } from "./ast.ts";

/** Whether statements never come to their end. */
export function neverEnds(body: readonly Statement[]): boolean {
  return body.some((node) => {
    switch (node.is) {
      case "return":
        return true;
      case "block":
        return neverEnds(node.body);
      case "if":
        return !!node.otherwise && neverEnds(node.then) &&
          neverEnds(node.otherwise);
      case "loop":
        return !canLeave(node);
      default:
        return false;
    }
  });
}

/** Whether a loop can end other than by a return. */
export function canLeave(node: Loop): boolean {
  const leaves = (body: readonly Statement[]): boolean =>
    body.some((each) =>
      each.is === "break" ||
      (each.is === "block" && leaves(each.body)) ||
      (each.is === "if" &&
        (leaves(each.then) || leaves(each.otherwise ?? [])))
    );
  return !!node.condition || leaves(node.body) || leaves(node.next);
}
//# sourceMappingURL=endings.ts.map

/**
 * Trees of tensors, and the names of their leaves.
 *
 * @module
 */
import { Tensor } from "../tensor/tensor.ts";
import { quoted } from "./safetensors_error.ts";

/** Tensors in objects and lists, as deep as you like. */
export type Tree = Tensor | readonly Tree[] | { readonly [part: string]: Tree };

/**
 * Names every tensor of a tree by the way to it: `layer1.w`, or `layers.0.w`
 * where a list stands.
 *
 * @throws {TypeError} if a part of a name is empty or has a dot in it, or
 * something is neither a tensor nor a tree
 * @example
 * ```ts
 * import { zeros } from "lib/tensor.ts";
 * const tree = { layer1: { w: zeros([2, 3]), b: zeros([3]) } };
 * assert.deepEqual(leaves(tree).map(([name]) => name), ["layer1.w", "layer1.b"]);
 * ```
 */
export function leaves(tree: Tree): [name: string, tensor: Tensor][] {
  const found: [string, Tensor][] = [];
  const walk = (node: Tree, path: readonly string[]) => {
    if (node instanceof Tensor) found.push([path.join("."), node]);
    else if (typeof node !== "object" || node === null) {
      throw new TypeError(
        `leaves: ${String(node)} at ${quoted(path.join("."))}; ` +
          "expected a tensor, a list or an object",
      );
    } else {
      for (const [part, inner] of Object.entries(node)) {
        if (part === "" || part.includes(".") || part === "__proto__") {
          throw new TypeError(
            `leaves: ${quoted(part)} cannot be part of a name`,
          );
        }
        walk(inner, [...path, part]);
      }
    }
  };
  walk(tree, []);
  return found;
}

/**
 * Puts other tensors into a tree, by their names.
 *
 * @param tree gives the form; it stays as it is
 * @param tensorOf the tensor for a name
 * @example
 * ```ts
 * import { full, toArray, zeros } from "lib/tensor.ts";
 * const tree = { a: zeros([1]), more: [zeros([1])] };
 * const twos = withLeaves(tree, () => full([1], 2));
 * assert.deepEqual(toArray(twos.more[0]), [2]);
 * ```
 */
export function withLeaves<T extends Tree>(
  tree: T,
  tensorOf: (name: string, old: Tensor) => Tensor,
): T {
  const rebuild = (node: Tree, path: readonly string[]): Tree => {
    if (node instanceof Tensor) return tensorOf(path.join("."), node);
    if (Array.isArray(node)) {
      return node.map((inner, i) => rebuild(inner, [...path, `${i}`]));
    }
    return Object.fromEntries(
      Object.entries(node).map(([part, inner]) => [
        part,
        rebuild(inner, [...path, part]),
      ]),
    );
  };
  return rebuild(tree, []) as T;
}

/** Objects in objects, and tensors. */
export interface Nest {
  /** What stands under a part of a name. */
  [part: string]: Nest | Tensor;
}

/**
 * Makes a tree of tensors with names: `layer1.w` becomes `{ layer1: { w } }`.
 *
 * @throws {TypeError} if a part of a name is empty or `__proto__`, or a name is
 * the beginning of another one
 * @example
 * ```ts
 * import { zeros } from "lib/tensor.ts";
 * const tree = nested([["layer1.w", zeros([2, 3])], ["layer1.b", zeros([3])]]);
 * assert.deepEqual(Object.keys(tree.layer1), ["w", "b"]);
 * ```
 */
export function nested(
  tensors: Iterable<readonly [name: string, tensor: Tensor]>,
): Nest {
  const root: Nest = {};
  for (const [name, tensor] of tensors) {
    const parts = name.split(".");
    if (parts.some((part) => part === "" || part === "__proto__")) {
      throw new TypeError(
        `nested: ${quoted(name)} has a part that no name may have`,
      );
    }
    const last = parts.pop()!;
    let node = root;
    for (const part of parts) {
      if (!Object.hasOwn(node, part)) node[part] = {};
      const inner = node[part];
      if (inner instanceof Tensor) throw twoIn(name);
      node = inner;
    }
    if (Object.hasOwn(node, last)) throw twoIn(name);
    node[last] = tensor;
  }
  return root;
}

function twoIn(name: string): TypeError {
  return new TypeError(
    `nested: ${quoted(name)} and another name, one of which begins the other`,
  );
}
//# sourceMappingURL=named_tree.ts.map

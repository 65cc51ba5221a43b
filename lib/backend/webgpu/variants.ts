import type { Shader } from "./dispatch.ts";

/**
 * Gives shaders of one text with different constants, each made once. The
 * constants are found by place: that is quicker than by name.
 */
export function variants(
  name: string,
  source: string,
  names: readonly string[],
): (...constants: number[]) => Shader {
  const made = new Map<number, Shader>();
  return (...constants) => {
    let key = 0;
    for (const constant of constants) key = 16 * key + constant;
    let shader = made.get(key);
    if (shader === undefined) {
      shader = {
        name,
        source,
        constants: Object.fromEntries(
          names.map((name, i) => [name, constants[i]]),
        ),
      };
      made.set(key, shader);
    }
    return shader;
  };
}
//# sourceMappingURL=variants.ts.map

import type { Backend } from "./backend.ts";
import { reference } from "./reference/reference.ts";
import { wasm } from "./wasm/wasm.ts";

const backends: Record<string, Backend> = { wasm, reference };
let chosen: Backend | undefined;

/** The names of all backends. */
export function backendNames(): string[] {
  return Object.keys(backends);
}

/**
 * Chooses where new tensors live, from now on.
 *
 * @param name one of {@linkcode backendNames}
 * @returns the backend
 * @throws {RangeError} if there is no backend of that name
 * @example
 * ```ts
 * assert.equal(useBackend("reference").name, "reference");
 * ```
 */
export function useBackend(name: string): Backend {
  if (!Object.hasOwn(backends, name)) {
    const known = backendNames().join(", ");
    throw new RangeError(`there is no backend "${name}"; expected ${known}`);
  }
  return chosen = backends[name];
}

/** The backend where new tensors live. */
export function currentBackend(): Backend {
  return chosen ??= useBackend(asked() ?? wasm.name);
}

/** What the environment asks for, where there is one that may be read. */
function asked(): string | undefined {
  if (typeof Deno === "undefined") return undefined;
  const variable = "DESCENT_BACKEND";
  const { state } = Deno.permissions.querySync({ name: "env", variable });
  return state === "granted" ? Deno.env.get(variable) : undefined;
}
//# sourceMappingURL=current.ts.map

import { BackendError } from "../errors.ts";
import type { Backend } from "./backend.ts";
import { isMuchFaster } from "./faster.ts";
import { reference } from "./reference/reference.ts";
import { wasm } from "./wasm/wasm.ts";

const backends: Record<string, Backend> = { wasm, reference };
let chosen: Backend | undefined;

/** The module of the backend that is loaded when it is asked for. */
const WEBGPU = "./webgpu/webgpu.ts";

interface Opener {
  openWebgpu(): Promise<Backend>;
}

/** The names of all backends that are there; "webgpu" once it is open. */
export function backendNames(): string[] {
  return Object.keys(backends);
}

/**
 * Opens the backend on a graphics card, once, and chooses it; for "auto", only
 * if it is measured to be much faster, else wasm.
 *
 * @throws {AdapterError} if there is no GPU, unless it is for "auto"
 */
export function useBackend(name: "webgpu" | "auto"): Promise<Backend>;
/**
 * Chooses where new tensors live, from now on.
 *
 * @param backend its name, or one that was made
 * @returns the backend
 * @example
 * ```ts
 * assert.equal(useBackend("reference").name, "reference");
 * ```
 */
export function useBackend(backend: "wasm" | "reference" | Backend): Backend;
/**
 * Chooses where new tensors live, from now on; `await` it, in case it is
 * "webgpu".
 *
 * @throws {RangeError} if there is no backend of that name
 */
export function useBackend(
  backend: string | Backend,
): Backend | Promise<Backend>;
export function useBackend(
  backend: string | Backend,
): Backend | Promise<Backend> {
  if (typeof backend !== "string") return chosen = backend;
  if (backend === "webgpu") return useWebgpu();
  if (backend === "auto") return useFaster();
  if (!Object.hasOwn(backends, backend)) {
    throw new RangeError(
      `there is no backend "${backend}"; expected wasm, reference, webgpu, auto`,
    );
  }
  return chosen = backends[backend];
}

/** Chooses it at once if it is open. */
async function useWebgpu(): Promise<Backend> {
  const { webgpu } = backends;
  if (webgpu && !webgpu.lost) return chosen = webgpu;
  const { openWebgpu }: Opener = await import(WEBGPU);
  return chosen = backends.webgpu = await openWebgpu();
}

/** Chooses the GPU where it pays. */
async function useFaster(): Promise<Backend> {
  try {
    const webgpu = await useWebgpu();
    if (isMuchFaster(webgpu, wasm)) return webgpu;
  } catch {
    // Without a GPU there is nothing to choose.
  }
  return chosen = wasm;
}

/**
 * The backend where new tensors live.
 *
 * @throws {BackendError} if the environment asks for a GPU that is not open
 */
export function currentBackend(): Backend {
  return chosen ??= first();
}

function first(): Backend {
  const name = asked() ?? wasm.name;
  if (name === "webgpu" || name === "auto") {
    throw new BackendError(
      `DESCENT_BACKEND=${name}: the GPU is not open; begin the program with: ` +
        "await startBackend()",
    );
  }
  return useBackend(name) as Backend;
}

/**
 * Chooses the backend that the environment asks for. Where there is no GPU, it
 * says so, and computes on the processor.
 *
 * @example
 * ```ts
 * await startBackend();
 * ```
 */
export async function startBackend(): Promise<void> {
  const name = asked();
  if (name === undefined || chosen !== undefined) return;
  try {
    await useBackend(name);
  } catch (error) {
    if (name !== "webgpu") throw error;
    console.error(`${(error as Error).message}\nUsing wasm instead.`);
    useBackend("wasm");
  }
}

/** What the environment asks for, where there is one that may be read. */
function asked(): string | undefined {
  if (typeof Deno === "undefined") return undefined;
  const variable = "DESCENT_BACKEND";
  const { state } = Deno.permissions.querySync({ name: "env", variable });
  return state === "granted" ? Deno.env.get(variable) : undefined;
}
//# sourceMappingURL=current.ts.map

/**
 * Opens the backend that the environment asks for: `deno run --preload` loads
 * this before a program.
 *
 * @module
 */
import { startBackend } from "./current.ts";

await startBackend();
//# sourceMappingURL=start.ts.map

/**
 * The thread that makes maps: answers each root with a message once its maps are there, or can't be.
 *
 * @module
 */
import { ensureMaps } from "../tangle/maps.ts";

const thread = globalThis as unknown as { postMessage(answer: string): void };

addEventListener("message", (event) => {
  const { data } = event as MessageEvent<string>;
  // What can't be built or written now is tried again after the next rebuild.
  ensureMaps(data).catch(() => {}).then(() => thread.postMessage("made"));
});

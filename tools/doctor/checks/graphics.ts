/**
 * The WebGPU adapter. Asking wakes the graphics driver, which may print, hang or crash: so it is asked in an own process.
 *
 * @module
 */
import { probe } from "../conditions.ts";
import type { Check } from "../check.ts";
import { fine, know } from "../finding.ts";
import { reason } from "../words.ts";

/** Names of adapters that compute on the processor, whatever they say of themselves. */
const SOFTWARE =
  /llvmpipe|lavapipe|softpipe|swiftshader|software|basic render|\bwarp\b/i;

const CALM = "Nothing to do: no chapter needs a graphics adapter";

/** Which adapter there is; the course runs without one. */
export const graphics: Check = {
  id: "graphics",
  group: "This machine",
  title: "graphics",
  weight: 9,
  seconds: 6,
  late: know("the driver did not answer within 6 s", { text: CALM }, {
    adapter: null,
    software: false,
  }),
  async look({ runDeno, os }) {
    const args = ["run", "--quiet", "--no-prompt", "--no-check", "--no-config"];
    const none = (text: string) =>
      know(text, {
        text: os === "linux"
          ? `${CALM}. Debian and Ubuntu have one that computes on the processor`
          : CALM,
        ...(os === "linux"
          ? { type: ["sudo apt install mesa-vulkan-drivers"] }
          : {}),
      }, { adapter: null, software: false });
    let adapter: { name?: string; software: boolean } | null;
    try {
      const { success, out } = await runDeno([...args, probe("adapter.ts")]);
      if (!success) return none("no WebGPU adapter: the driver crashed");
      adapter = JSON.parse(out.split("\n").at(-1)!);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return none(`no WebGPU adapter: ${reason(error)}`);
    }
    if (adapter === null) return none("no WebGPU adapter");
    const { name = "an adapter without a name" } = adapter;
    const software = adapter.software || SOFTWARE.test(name);
    const facts = { adapter: name, software };
    return fine(
      software
        ? `${name}: a software adapter, slower than the processor alone. ${CALM}`
        : name,
      facts,
    );
  },
};

/**
 * Asks for a WebGPU adapter and prints what it is as JSON, `null` where there is none.
 *
 * @module
 */

interface Info {
  readonly vendor?: string;
  readonly architecture?: string;
  readonly device?: string;
  readonly description?: string;
  readonly isFallbackAdapter?: boolean;
}

const { gpu } = navigator as unknown as {
  gpu?: { requestAdapter(): Promise<{ info: Info } | null> };
};
const info = (await gpu?.requestAdapter())?.info;
console.log(
  JSON.stringify(
    info
      ? {
        name: info.description || info.architecture || info.device ||
          info.vendor,
        software: info.isFallbackAdapter === true,
      }
      : null,
  ),
);
// Some drivers never let a process end by itself.
Deno.exit(0);

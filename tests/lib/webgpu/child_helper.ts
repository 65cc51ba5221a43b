/**
 * Programs in processes of their own.
 *
 * @module
 */
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** How a program is run. */
export interface RunOptions {
  readonly env?: Record<string, string>;
  /** Whether the environment's backend is opened first. */
  readonly preload?: boolean;
}

/** Runs a program, given as text, and gives what it printed. */
export async function run(
  code: string,
  { env = {}, preload = false }: RunOptions = {},
): Promise<{ out: string; err: string; code: number }> {
  const flags = [
    "--quiet",
    "--no-check",
    "--allow-all",
    `--config=${ROOT}deno.json`,
  ];
  if (preload) flags.push(`--preload=${ROOT}lib/backend/start.ts`);
  const file = await Deno.makeTempFile({
    dir: ROOT,
    prefix: ".gpu-",
    suffix: ".ts",
  });
  try {
    await Deno.writeTextFile(file, code);
    const args = ["run", ...flags, file];
    const command = new Deno.Command(Deno.execPath(), { args, env, cwd: ROOT });
    const { stdout, stderr, code: status } = await command.output();
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    return { out: text(stdout), err: text(stderr), code: status };
  } finally {
    await Deno.remove(file);
  }
}

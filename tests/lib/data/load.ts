/**
 * A program of its own that loads one file: `load.ts FOLDER '{"file": …}' [SILENCE]`. Prints the SHA-256 of what it got.
 *
 * @module
 */
import { download } from "../../../lib/data/download.ts";

const [folder, wanted, silence = "5000"] = Deno.args;
const content = await download(JSON.parse(wanted), {
  folder,
  mirror: "",
  patience: { silence: Number(silence), pause: 1 },
});
const hash = await crypto.subtle.digest("SHA-256", content);
console.log(new Uint8Array(hash).toHex());

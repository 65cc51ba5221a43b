import { registerTests } from "../../../tools/judge/deno_test.ts";

await registerTests(import.meta.url);

// Wants: the reference, imported like the library
// Verdict: refused
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
import { predict as reference } from "../tools/judge/fixture/lib/votes/predict.ts";
export const predict = reference;

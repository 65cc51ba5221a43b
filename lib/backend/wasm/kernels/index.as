// What JavaScript can call.
export { binary } from "./binary";
export { broadcast } from "./broadcast";
export { copy, straight } from "./copy";
export { gather, scatterAdd } from "./gather";
export { argmaxRows } from "./max";
export { alone, run, serve } from "./threads";
export { unary } from "./unary";
export { vectorTimesLines, vectorTimesRows } from "./vector";
export { where } from "./where";

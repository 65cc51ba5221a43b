// What JavaScript can call.
export { binary } from "./binary";
export { broadcast } from "./broadcast";
export { maxColumns, sumColumns } from "./columns";
export { copy, straight } from "./copy";
export { gather, scatterAdd } from "./gather";
export { argmaxRows, maxRows } from "./max";
export { softmax } from "./softmax";
export { sumRows } from "./sum";
export { alone, run, serve } from "./threads";
export { unary } from "./unary";
export { vectorTimesLines, vectorTimesRows } from "./vector";
export { where } from "./where";

/** So many bytes of parameters a kernel can see. */
export const WINDOW = 256;
//# sourceMappingURL=params.ts.map

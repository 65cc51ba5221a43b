/**
 * Gives how many workgroups it takes, for one invocation for each of n numbers:
 * ⌈n / size⌉. The last workgroup may have invocations with nothing to do.
 *
 * @example
 * ```ts
 * assert.equal(workgroupsFor(100, 64), 2);
 * ```
 */
export function workgroupsFor(n: number, size: number): number {
  return Math.ceil(n / size);
}
//# sourceMappingURL=workgroups_for.ts.map

/** A place for one checkpoint. */
export interface Store {
  /** What people call it: a path. */
  readonly name: string;
  /** Gives what was written last, whole; undefined if nothing was. */
  read(): Promise<Uint8Array | undefined>;
  /** Replaces what is there. Whoever reads gets the old or the new. */
  write(content: Uint8Array): Promise<void>;
}

/** Keeps a checkpoint in memory, for a page without a disk. */
export function memoryStore(): Store {
  let kept: Uint8Array | undefined;
  return {
    name: "memory",
    read: () => Promise.resolve(kept),
    write: (content) => {
      kept = content;
      return Promise.resolve();
    },
  };
}
//# sourceMappingURL=store.ts.map

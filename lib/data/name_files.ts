/**
 * Where the names come from.
 *
 * @module
 */
import type { RemoteFile } from "./remote_file.ts";

/** First names, one a line. */
export const nameFiles: Record<"names", RemoteFile> = {
  names: {
    file: "names.txt",
    url: "https://raw.githubusercontent.com/karpathy/makemore" +
      "/988aa59e4d8fefa526d06f3b453ad116258398d4/names.txt",
    bytes: 228145,
    sha256: "0a30b5557f192f32ab962680889aac5f6fda0f4cecf40a6d0b5694f58ea8cc4d",
    licence: "MIT",
    credit: "A. Karpathy, makemore; names from ssa.gov",
  },
};
//# sourceMappingURL=name_files.ts.map

/**
 * Where tiny Shakespeare comes from.
 *
 * @module
 */
import type { RemoteFile } from "./remote_file.ts";

/** Plays, in one file. */
export const shakespeareFiles: Record<"plays", RemoteFile> = {
  plays: {
    file: "tinyshakespeare.txt",
    url: "https://raw.githubusercontent.com/karpathy/char-rnn" +
      "/6f9487a6fe5b420b7ca9afb0d7c078e37c1d1b4e/data/tinyshakespeare/input.txt",
    bytes: 1115394,
    sha256: "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed",
    licence: "MIT; the text is in the public domain",
    credit: "W. Shakespeare; file by A. Karpathy, char-rnn",
  },
};
//# sourceMappingURL=shakespeare_files.ts.map

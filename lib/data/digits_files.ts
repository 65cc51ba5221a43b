/**
 * Where the UCI handwritten digits come from.
 *
 * @module
 */
import type { RemoteFile } from "./remote_file.ts";

const source =
  "https://raw.githubusercontent.com/vishalburri/BACKPROPAGATION-NN" +
  "/3b89fb7ed142ee44b511b0f60f76bc21eebdfa3a";
const licence = "CC BY 4.0";
const credit =
  "E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (1998); " +
  "UCI Machine Learning Repository, doi:10.24432/C50P49";

/** The two files: one to train on, one to test on. */
export const digitsFiles: Record<"train" | "test", RemoteFile> = {
  train: {
    file: "digits/optdigits.tra",
    url: `${source}/optdigits.tra`,
    bytes: 563639,
    sha256: "e1b683cc211604fe8fd8c4417e6a69f31380e0c61d4af22e93cc21e9257ffedd",
    licence,
    credit,
  },
  test: {
    file: "digits/optdigits.tes",
    url: `${source}/optdigits.tes`,
    bytes: 264713,
    sha256: "85f89a0333cbbcf5b1a42f3d4d74013ee35f5e44dbeb5f9b54f78ce5b4f94910",
    licence,
    credit,
  },
};
//# sourceMappingURL=digits_files.ts.map

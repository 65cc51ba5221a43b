/**
 * Where the UCI occupancy data comes from.
 *
 * @module
 */
import type { RemoteFile } from "./remote_file.ts";

const source =
  "https://raw.githubusercontent.com/logicalapple/cs7641-Supervised-Learning" +
  "/62f33c6bdb37797a70e2e9180a4c4bd65c11c67a";
const licence = "CC BY 4.0";
const credit =
  "L. M. Candanedo and V. Feldheim, Accurate occupancy detection of an office room from light, temperature, " +
  "humidity and CO2 measurements using statistical learning models, Energy and Buildings 112 (2016); " +
  "UCI Machine Learning Repository, doi:10.24432/C5X01N";

/** The three files: one to train on, two to test on. */
export const occupancyFiles: Record<"train" | "test" | "test2", RemoteFile> = {
  train: {
    file: "occupancy/datatraining.txt",
    url: `${source}/datatraining.txt`,
    bytes: 596674,
    sha256: "b2c4d0ce2b9e4e453c476f7125ef31aeec2d1f5c7f5572d0e80de3df6521ab56",
    licence,
    credit,
  },
  test: {
    file: "occupancy/datatest.txt",
    url: `${source}/datatest.txt`,
    bytes: 200766,
    sha256: "1b92c7c1b2838963464fa891a610cf3c5db4becb7189189b29b330107a584c7f",
    licence,
    credit,
  },
  test2: {
    file: "occupancy/datatest2.txt",
    url: `${source}/datatest2.txt`,
    bytes: 699664,
    sha256: "d026d1bd5aeccd4aff4f3b3710d48e40613bd5fc370db7e61bbdcaa50d985095",
    licence,
    credit,
  },
};
//# sourceMappingURL=occupancy_files.ts.map

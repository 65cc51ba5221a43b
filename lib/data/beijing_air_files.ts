/**
 * Where Beijing's PM2.5 comes from.
 *
 * @module
 */
import type { RemoteFile } from "./remote_file.ts";

/** Five years of hours, in one file. */
export const beijingAirFiles: Record<"hours", RemoteFile> = {
  hours: {
    file: "pollution.csv",
    url: "https://raw.githubusercontent.com/jbrownlee/Datasets" +
      "/d20fcb6402ae34e653d4513b00f39257bb37ed7f/pollution.csv",
    bytes: 2010492,
    sha256: "892e9559205d16d32623135c127a3951c12e46ea1e0b3093e107ce89a9fd60e2",
    licence: "CC BY 4.0",
    credit:
      "X. Liang et al., Assessing Beijing's PM2.5 pollution, Proc. R. Soc. A 471 (2015); " +
      "S. X. Chen, UCI Machine Learning Repository, doi:10.24432/C5JS49",
  },
};
//# sourceMappingURL=beijing_air_files.ts.map

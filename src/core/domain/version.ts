/** Version of this program: `harness_version` of every report. A test holds it equal to package.json's. */
export const VERSION = "0.1.0";

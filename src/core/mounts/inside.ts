/** Where the workspace is seen inside the sandbox: always the same, so that a recorded exchange can be replayed anywhere. */
export const INSIDE_WORKSPACE = "/workspace";

/** Where the harness's own programs and files are seen inside the sandbox. */
export const INSIDE_HARNESS = "/harness";

/** Private home inside the sandbox. */
export const INSIDE_HOME = "/home/agent";

import { afterAll } from "vitest";
import { removeTemporaryFolders } from "./temporary";

/** For files that share a process, where a module, and what it says to be done at the end, is loaded with the first of them alone. */
afterAll(removeTemporaryFolders);

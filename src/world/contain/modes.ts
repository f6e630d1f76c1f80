/** Mode bits by which everybody may read a file, and list a folder and enter it. */
const READ = 0o004;
const LIST_AND_ENTER = 0o005;

/** Whether everybody may read a file, or list and enter a folder, by its mode. */
export function isOpenToAll(mode: number, isFolder: boolean): boolean {
  const wanted = isFolder ? LIST_AND_ENTER : READ;
  return (mode & wanted) === wanted;
}

/**
 * Does something under another umask than that of whoever runs the harness (umask(2)): what others read has just the modes that are
 * asked for with 0.
 * @param make does it all before it returns, for the umask is the whole process's
 */
export function withUmask<T>(umask: number, make: () => T): T {
  const before = process.umask(umask);
  try {
    return make();
  } finally {
    process.umask(before);
  }
}

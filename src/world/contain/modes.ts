/** Mode bits by which everybody may read a file, and list a folder and enter it. */
const READ = 0o004;
const LIST_AND_ENTER = 0o005;

/** Whether everybody may read a file, or list and enter a folder, by its mode. */
export function isOpenToAll(mode: number, isFolder: boolean): boolean {
  const wanted = isFolder ? LIST_AND_ENTER : READ;
  return (mode & wanted) === wanted;
}

/**
 * Makes files and folders with just the modes that are asked for, whatever the umask of whoever runs the harness says: what is
 * contained reads them as somebody else (umask(2)).
 * @param make does it all before it returns, for the umask is the whole process's
 */
export function withExactModes<T>(make: () => T): T {
  const umask = process.umask(0);
  try {
    return make();
  } finally {
    process.umask(umask);
  }
}

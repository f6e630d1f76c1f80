/** Mode bits by which everybody may read a file, and list a folder and enter it. */
const READ = 0o004;
const LIST_AND_ENTER = 0o005;

/** Whether everybody may read a file, or list and enter a folder, by its mode. */
export function isOpenToAll(mode: number, isFolder: boolean): boolean {
  const wanted = isFolder ? LIST_AND_ENTER : READ;
  return (mode & wanted) === wanted;
}

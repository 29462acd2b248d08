/** Whether a file only keeps its directory in git, or was left behind by a file manager. */
export function isLitter(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return /^(?:\.gitkeep|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/.test(name);
}

/** A file that a project is to have. */
export interface ProjectFile {
  /** Below the project's directory, with slashes. */
  readonly path: string;
  readonly bytes: Buffer;
  /** Permissions; 0644 when absent. */
  readonly mode?: number;
}

/** A file of text. */
export function textFile(path: string, text: string, mode?: number): ProjectFile {
  const bytes = Buffer.from(text);
  return mode === undefined ? { path, bytes } : { path, bytes, mode };
}

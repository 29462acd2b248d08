/** A file that a project is to have. */
export interface ProjectFile {
  /** Below the project's directory, with slashes. */
  readonly path: string;
  readonly bytes: Buffer;
  /** Permissions; those that the user has set for new files when absent. */
  readonly mode?: number;
  /** One that is there stays, whatever it says: nobody else may decide about it. */
  readonly isPrivate?: true;
}

/** A file of text. */
export function textFile(path: string, text: string): ProjectFile {
  return { path, bytes: Buffer.from(text) };
}

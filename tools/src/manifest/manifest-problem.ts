/** Something in a manifest, or in a file it names, that keeps the pack from being installed. */
export interface ManifestProblem {
  /** An error ends a build; a warning does so only with `--strict`. */
  readonly severity: 'ERROR' | 'WARNING';
  /** Where it is, such as `$.version`. */
  readonly path: string;
  /** Begins with a verb: what follows on the place. */
  readonly message: string;
}

/** An error at a place of the manifest. */
export function manifestError(path: string, message: string): ManifestProblem {
  return { severity: 'ERROR', path, message };
}

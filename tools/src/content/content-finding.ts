/** Something in a project's content that the platform would not take, or not as it was meant. */
export interface ContentFinding {
  /** Name of the rule; lower case with hyphens, and never changed. */
  readonly rule: string;
  /** An error ends a build; a warning does so only with `--strict`. */
  readonly severity: 'ERROR' | 'WARNING';
  /** One sentence that begins with what is wrong. */
  readonly message: string;
  readonly place: ContentPlace;
}

/** Where in the content something is. */
export interface ContentPlace {
  /** Name of the file in the project. */
  readonly file: string;
  /** From 1 on. */
  readonly line?: number;
  /** Such as `$.dashboards[0].name`; in JSON. */
  readonly path?: string;
}

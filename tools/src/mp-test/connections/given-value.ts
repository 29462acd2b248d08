/** A value that somebody gave for a parameter or a field. */
export interface GivenValue {
  readonly value: string;
  /** As it was written: a reference such as `env:NAME`, or the value itself. What is saved. */
  readonly text: string;
  /**
   * What a file says besides: of a parameter, whether it is part of the uniqueness; of a field, whether
   * it is a password. Counts where the describe does not declare it.
   */
  readonly flag?: boolean | undefined;
}

/** Values by key, in the order in which they were given. */
export type GivenFields = ReadonlyMap<string, GivenValue>;

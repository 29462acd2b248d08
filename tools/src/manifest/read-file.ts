/**
 * The bytes of a file of the project, named as it is below the project's directory with slashes and
 * exactly in its case; undefined where there is no such file.
 */
export type ReadFile = (path: string) => Uint8Array | undefined;

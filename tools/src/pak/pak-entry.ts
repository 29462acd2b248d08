/** One entry of a zip file that is to be written. Names of directories end in a slash. */
export type PakEntry =
  | { readonly kind: 'directory'; readonly name: string }
  /** A file of the project. */
  | {
      readonly kind: 'project file';
      readonly name: string;
      readonly path: string;
      /** Whether the platform runs it. */
      readonly executable?: boolean;
    }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  /** The zip file inside the pack. */
  | { readonly kind: 'adapter zip'; readonly name: string };

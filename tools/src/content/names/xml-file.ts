import type { LocatedElement } from '../located-element.ts';

/** A file of XML that names things. */
export interface XmlFile {
  /** Name in the project. */
  readonly file: string;
  readonly root: LocatedElement;
}

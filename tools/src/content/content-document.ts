import type { LocatedElement } from './located-element.ts';

/** One file of a project's content, once it was read. */
export type ContentDocument = XmlContent | JsonContent | LabelContent;

/** A file of XML. */
export interface XmlContent extends ContentFile {
  readonly kind: 'xml';
  readonly bytes: Uint8Array;
  readonly root: LocatedElement;
}

/** A file of JSON. */
export interface JsonContent extends ContentFile {
  readonly kind: 'json';
  readonly text: string;
  readonly json: unknown;
}

/** A file of labels in one language. */
export interface LabelContent extends ContentFile {
  readonly kind: 'labels';
  readonly text: string;
}

/** What all of them have. */
export interface ContentFile {
  /** Name in the pack, such as `content/dashboards/overview/Overview.json`. */
  readonly name: string;
  /** Name in the project. */
  readonly file: string;
}

/** The folder of the platform's that a file is in, such as `dashboards`. */
export function folderOf({ name }: ContentFile): string {
  return name.split('/')[1] ?? '';
}

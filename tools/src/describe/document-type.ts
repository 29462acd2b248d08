import type { XmlDocument } from 'libxml2-wasm';

/** Why a document that has a document type is not read, and where it stands. */
export interface DocumentTypeProblem {
  readonly message: string;
  /** From 1 on. */
  readonly line: number;
}

/**
 * Refuses `<!DOCTYPE …>`. Its entities are the way to read files of whoever opens the document, to ask
 * servers, and to fill the memory; the parser does none of it, but it drops references to entities
 * without a word, and other readers of the same file put other texts in their place.
 */
export function documentTypeProblem(
  document: XmlDocument,
  text: string,
): DocumentTypeProblem | undefined {
  if (document.dtd === null) return undefined;
  const [before = ''] = text.split('<!DOCTYPE', 1);
  return { message: documentTypeRefused, line: before.split('\n').length };
}

const documentTypeRefused =
  'a document type (<!DOCTYPE …>) is refused: remove it, and write out what its entities stand for';

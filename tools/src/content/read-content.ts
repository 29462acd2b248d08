import { jsonLines } from '../json-schema/json-lines.ts';
import type { ContentDocument, ContentFile } from './content-document.ts';
import type { ContentFinding } from './content-finding.ts';
import { readElements } from './located-element.ts';

/** What the ending of a file promises, or why the file does not keep it. */
export type ReadContent =
  | { readonly kind: 'document'; readonly document: ContentDocument }
  | { readonly kind: 'malformed'; readonly finding: ContentFinding }
  /** A file of another kind, which nothing is known about. */
  | { readonly kind: 'other' };

/** Reads a file of the content by its ending, in any case. */
export function readContent(file: ContentFile, bytes: Uint8Array): ReadContent {
  const [ending] = /\.[^.]*$/.exec(file.name.toLowerCase()) ?? [];
  if (ending === '.xml' || ending === '.xsd') return xml(file, bytes);
  if (ending === '.json') return json(file, bytes);
  if (ending !== '.properties') return { kind: 'other' };
  const text = new TextDecoder().decode(bytes);
  return { kind: 'document', document: { kind: 'labels', ...file, text } };
}

function xml(file: ContentFile, bytes: Uint8Array): ReadContent {
  const read = readElements(bytes);
  if (read.kind === 'malformed') return malformed(file, 'XML', read.message, { line: read.line });
  return { kind: 'document', document: { kind: 'xml', ...file, bytes, root: read.root } };
}

function json(file: ContentFile, bytes: Uint8Array): ReadContent {
  const text = new TextDecoder().decode(bytes);
  try {
    const value: unknown = JSON.parse(text);
    return { kind: 'document', document: { kind: 'json', ...file, text, json: value } };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return malformed(file, 'JSON', error.message, { line: jsonLines(text).brokenLine ?? 1 });
  }
}

function malformed(
  { file }: ContentFile,
  format: string,
  why: string,
  where: { readonly line?: number },
): ReadContent {
  const message = `is not well-formed ${format}: ${why}`;
  const finding = {
    rule: 'well-formed',
    severity: 'ERROR',
    message,
    place: { file, ...where },
  } as const;
  return { kind: 'malformed', finding };
}

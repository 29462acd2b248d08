import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AdapterEnd, answerOf } from '../adapter-process.ts';

/** Runs one request to a program that the documentation shows. */
export function answerOfSample(
  path: string,
  method: string,
  instance?: string,
): Promise<AdapterEnd> {
  return answerOf(join('../samples', path), method, instance);
}

/** The text of a page for authors: what programs print is shown there as it is. */
export function pageText(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../../docs/authoring', name), 'utf8');
}

/** The same where the page breaks lines as it likes. */
export function pageOnOneLine(name: string): string {
  return onOneLine(pageText(name));
}

export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

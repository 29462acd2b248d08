import { stripVTControlCharacters } from 'node:util';
import type { TerminalRun } from './terminal.ts';

const esc = '\u001b';
// Warnings are yellow, errors red.
const coloured = new RegExp(`${esc}\\[0;3[13](?:;1)?m([^${esc}]*)`, 'g');
// Programs that a tool starts, and Python itself, have no colours.
const plain = /^(?:WARNING\b|Traceback\b|Unexpected\b|\S*Warning:).*$/gm;

/** Each warning and each error that a command of the vendor has shown. */
export function complaintsOf({ shown, text }: TerminalRun): string[] {
  const inColour = [...shown.matchAll(coloured)].map(([, message = '']) => message);
  const all = [...inColour, ...(text.match(plain) ?? [])];
  return all.map((message) => stripVTControlCharacters(message).trim()).filter(Boolean);
}

import { type Edge, jsonGrammar } from './json-grammar.ts';
import { code, type StateName, stateCount } from './json-state.ts';

/** The next state or act, at `(state << 8) | byte`: the grammar as one table of 10 KB. */
export const transitions: Uint8Array = tabulate(jsonGrammar());

function tabulate(grammar: Readonly<Record<StateName, readonly Edge[]>>): Uint8Array {
  const table = new Uint8Array(stateCount << 8).fill(code.refuse);
  for (const [from, edges] of Object.entries(grammar) as [StateName, readonly Edge[]][]) {
    for (const [bytes, target] of edges) {
      for (const byte of Buffer.from(bytes, 'latin1')) {
        table[(code[from] << 8) | byte] = code[target];
      }
    }
  }
  return table;
}

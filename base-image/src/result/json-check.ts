import { endedEarly, type JsonFault, refusedByte, tooDeep } from './json-fault.ts';
import { code } from './json-state.ts';
import { transitions } from './json-transitions.ts';
import { Nesting } from './nesting.ts';
import { endOfPlainMembers } from './plain-members.ts';
import { endOfPlainText } from './plain-text.ts';
import { TopLevelKeys } from './top-level-keys.ts';

export type { JsonFault } from './json-fault.ts';

/** What a stream of bytes turned out to be. */
export type JsonVerdict =
  | {
      readonly kind: 'document';
      readonly topLevel: 'object' | 'array';
      /** The outermost object has the key `errorMessage`. */
      readonly hasErrorMessage: boolean;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly fault: JsonFault };

// Bindings of this module, because an imported one is looked up anew for each byte: a third slower.
const table = transitions;
const { start, done, string, value, key, firstItem, firstKey, colon, afterValue } = code;
const { beginText, beginKey, endString, comma, refuse } = code;
const { openObject, openArray, closeObject, closeArray } = code;

/**
 * Checks, chunk by chunk and in constant memory, that a stream of bytes is exactly one JSON object
 * or array in UTF-8, as `JSON.parse` would have it, nested at most 512 deep. White space around it
 * is fine; a byte order mark, a second document, NaN and a bare scalar are not. Chunks may be cut
 * anywhere.
 */
export class JsonCheck {
  readonly #nesting = new Nesting();
  readonly #topLevelKeys = new TopLevelKeys();
  #state = start;
  #inKey = false;
  #before = 0;
  #fault: JsonFault | undefined;

  /** What is wrong with the bytes so far; nothing that follows can mend it. */
  get fault(): JsonFault | undefined {
    return this.#fault;
  }

  /** Takes the next bytes; they may be changed afterwards. */
  push(chunk: Uint8Array): void {
    if (this.#fault) return;
    const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
    let state = this.#state;
    let index = 0;
    // The hot loop: one look at the table for each byte, except in plain text and plain members.
    while (index < chunk.length) {
      const byte = chunk[index] as number;
      const next = table[(state << 8) | byte] as number;
      index += 1;
      if (next < string) {
        state = next;
        continue;
      }
      const after = next === string ? string : this.#act(next, chunk, index - 1);
      if (after === refuse) {
        this.#refuse(byte, state, index - 1);
        return;
      }
      state = after;
      if (after === string) index = endOfPlainText(chunk, view, index);
      // The keys of the outermost object matter, so they are not skipped.
      else if ((after === key || after === firstKey) && this.#nesting.depth > 1) {
        index = endOfPlainMembers(chunk, view, index, this.#nesting.isInArray);
        state = stateBehind(chunk[index - 1] as number);
      }
    }
    this.#state = state;
    this.#before += index;
    this.#topLevelKeys.keep(chunk);
  }

  /** To be called once, when there are no more bytes. */
  finish(): JsonVerdict {
    if (this.#fault) return { kind: 'fault', fault: this.#fault };
    if (this.#state === start) return { kind: 'empty' };
    if (this.#state !== done) {
      this.#fault = { position: this.#before, reason: endedEarly(this.#state) };
      return { kind: 'fault', fault: this.#fault };
    }
    const { hasErrorMessage } = this.#topLevelKeys;
    return { kind: 'document', topLevel: this.#nesting.outermost, hasErrorMessage };
  }

  /** Does what a byte asks for and gives the next state, or `refuse`. */
  #act(act: number, chunk: Uint8Array, index: number): number {
    switch (act) {
      case beginText:
        this.#inKey = false;
        return string;
      case beginKey:
        this.#inKey = true;
        if (this.#nesting.depth === 1) this.#topLevelKeys.begin(index + 1);
        return string;
      case endString:
        if (!this.#inKey) return afterValue;
        if (this.#nesting.depth === 1) this.#topLevelKeys.end(chunk, index);
        return colon;
      case comma:
        return this.#nesting.inObject ? key : value;
      case openObject:
        return this.#nesting.open(true) ? firstKey : refuse;
      case openArray:
        return this.#nesting.open(false) ? firstItem : refuse;
      case closeObject:
        return this.#close(true);
      case closeArray:
        return this.#close(false);
      default:
        return refuse;
    }
  }

  #close(object: boolean): number {
    if (!this.#nesting.close(object)) return refuse;
    return this.#nesting.depth === 0 ? done : afterValue;
  }

  #refuse(byte: number, state: number, index: number): void {
    const position = this.#before + index;
    const asked = table[(state << 8) | byte];
    const reason =
      asked === openObject || asked === openArray ? tooDeep : refusedByte(byte, state, position);
    this.#fault = { position, reason };
  }
}

/** The state where the skipping of members ended, told by the byte before it. */
function stateBehind(byte: number): number {
  if (byte === 0x2c) return key;
  if (byte === 0x3a) return value;
  return byte === 0x7b ? firstKey : afterValue;
}

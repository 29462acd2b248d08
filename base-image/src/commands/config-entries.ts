import { notWhite, stripped, strippedAtEnd, white } from './white-space.ts';

/** One `key = value` of a file. */
export interface ConfigEntry {
  /** In lower case. */
  readonly key: string;
  /** Continuation lines are joined with line feeds. */
  readonly value: string;
}

/** The lines of a file put together, or the first one that is wrong. */
export type EntriesReading =
  | { readonly kind: 'entries'; readonly sections: ReadonlyMap<string, readonly ConfigEntry[]> }
  | { readonly kind: 'unusable'; readonly reason: string };

/** The section whose keys appear in every other section; the only one that may be repeated. */
export const defaultSection = 'DEFAULT';

/** Puts lines together to sections and entries, by the rules of Python's `configparser`. */
export function readEntries(text: string): EntriesReading {
  const reader = new EntryReader();
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const problem = reader.read(line, index + 1);
    if (problem !== undefined) {
      return { kind: 'unusable', reason: `line ${index + 1} ${problem}` };
    }
  }
  return { kind: 'entries', sections: reader.sections() };
}

const firstCharacter = new RegExp(notWhite);
const keyAndValue = new RegExp(`^(.*?)${white}*[=:]${white}*(.*)$`, 's');

interface OpenEntry {
  readonly key: string;
  readonly line: number;
  readonly parts: string[];
}

interface OpenSection {
  readonly name: string;
  readonly line: number;
  readonly entries: Map<string, OpenEntry>;
}

class EntryReader {
  readonly #sections = new Map<string, OpenSection>();
  #section: OpenSection | undefined;
  #entry: OpenEntry | undefined;
  #indent = 0;

  /** Takes the next line; what is wrong with it, if so. */
  read(line: string, number: number): string | undefined {
    const content = stripped(line);
    if (/^[#;]/.test(content)) return undefined;
    const indent = line.search(firstCharacter);
    // An empty line is part of the value it stands in; at its end it is trimmed away.
    if (content === '' || (this.#entry && indent > this.#indent)) {
      this.#entry?.parts.push(content);
      return undefined;
    }
    this.#indent = indent;
    return this.#begin(content, number);
  }

  sections(): Map<string, ConfigEntry[]> {
    const read = [...this.#sections.values()];
    return new Map(read.map(({ name, entries }) => [name, [...entries.values()].map(closed)]));
  }

  #begin(content: string, number: number): string | undefined {
    // What follows the last bracket is ignored, and a name may hold brackets.
    const header = /^\[(.+)\]/s.exec(content)?.[1];
    if (header !== undefined) return this.#beginSection(header, number);
    if (!this.#section) return 'stands before the first section; begin with "[Commands]"';
    const [, key, value] = keyAndValue.exec(content) ?? [];
    if (key === undefined || value === undefined) return noDelimiter;
    if (key === '') return 'has nothing before its "=" or ":"; write the key there';
    return this.#beginEntry(this.#section, key.toLowerCase(), value, number);
  }

  #beginSection(name: string, line: number): string | undefined {
    const before = this.#sections.get(name);
    if (before && name !== defaultSection) {
      return `begins the section [${name}] a second time (first: line ${before.line}); put its keys together`;
    }
    this.#section = before ?? { name, line, entries: new Map() };
    this.#sections.set(name, this.#section);
    this.#entry = undefined;
    return undefined;
  }

  #beginEntry(
    { name, entries }: OpenSection,
    key: string,
    value: string,
    line: number,
  ): string | undefined {
    const before = entries.get(key);
    if (before) {
      return `gives the key "${key}" of [${name}] a second time (first: line ${before.line}); remove one of them`;
    }
    this.#entry = { key, line, parts: [value] };
    entries.set(key, this.#entry);
    return undefined;
  }
}

const noDelimiter =
  'has no "=" after a key; write "key = value", begin a comment with "#", or indent the line when it continues the one before';

function closed({ key, parts }: OpenEntry): ConfigEntry {
  return { key, value: strippedAtEnd(parts.join('\n')) };
}

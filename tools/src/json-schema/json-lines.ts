/** In which lines of a text the values of a JSON document are. */
export interface JsonLines {
  /** The line of a value, by a path such as `$.dashboards[0].name`; undefined where there is none. */
  lineOf(path: string): number | undefined;
  /** The line where the text stops to be JSON; undefined where all of it is. */
  readonly brokenLine: number | undefined;
}

/** Finds the lines, which the reader of JSON does not keep. */
export function jsonLines(text: string): JsonLines {
  const scan = new Scan(text);
  const isWhole = scan.value('$') && scan.isAtEnd();
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  return {
    lineOf: (path) => {
      const offset = scan.places.get(path);
      return offset === undefined ? undefined : lineAt(offset);
    },
    brokenLine: isWhole ? undefined : lineAt(scan.offset),
  };
}

const scalar =
  /"(?:[ -!#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const name = /"(?:[ -!#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const blanks = /[ \t\r\n]*/y;

/** One way through a text: each method says whether what it looks for is there, and goes behind it. */
class Scan {
  readonly places = new Map<string, number>();
  offset = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(path: string): boolean {
    this.#take(blanks);
    this.places.set(path, this.offset);
    if (this.#sign('{')) return this.#members(path);
    if (this.#sign('[')) return this.#items(path);
    return this.#take(scalar) !== undefined;
  }

  isAtEnd(): boolean {
    this.#take(blanks);
    return this.offset === this.#text.length;
  }

  #members(path: string): boolean {
    if (this.#sign('}')) return true;
    do {
      this.#take(blanks);
      const quoted = this.#take(name);
      if (quoted === undefined || !this.#sign(':')) return false;
      if (!this.value(`${path}${step(JSON.parse(quoted))}`)) return false;
    } while (this.#sign(','));
    return this.#sign('}');
  }

  #items(path: string): boolean {
    if (this.#sign(']')) return true;
    let index = 0;
    do {
      if (!this.value(`${path}[${index}]`)) return false;
      index += 1;
    } while (this.#sign(','));
    return this.#sign(']');
  }

  #sign(sign: string): boolean {
    this.#take(blanks);
    if (this.#text[this.offset] !== sign) return false;
    this.offset += 1;
    return true;
  }

  #take(form: RegExp): string | undefined {
    form.lastIndex = this.offset;
    const [found] = form.exec(this.#text) ?? [];
    this.offset += found?.length ?? 0;
    return found;
  }
}

function step(member: string): string {
  return /^\w+$/.test(member) ? `.${member}` : `[${JSON.stringify(member)}]`;
}

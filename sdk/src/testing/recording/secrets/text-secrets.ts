/** Answers a value, found under a name, with what is to stand in its place. */
export type ReplaceNamed = (name: string, value: string) => string;

/**
 * Replaces the values that stand under a name within a text: in a query or form, in XML, in JSON
 * inside of a text, in a part of a multipart form, and between user and host of a URL. The encoding of its place is undone for the
 * function, and done again for what it answers; a value that it answers unchanged stays as written.
 */
export function replaceNamed(text: string, replace: ReplaceNamed): string {
  return places.reduce(
    (result, { pattern, decode, encode, name: fixed }) =>
      result.replace(pattern, (...match) => {
        const { before = '', name = fixed ?? '', value = '', after = '' } = match.at(-1);
        const plain = decode(value);
        const replaced = replace(decode(name), plain);
        return before + (replaced === plain ? value : encode(replaced)) + after;
      }),
    text,
  );
}

/** A form is a query without its question mark. */
export function replaceInForm(text: string, replace: ReplaceNamed): string {
  return replaceNamed(`?${text}`, replace).slice(1);
}

type Place = {
  /** With the groups before, name, value and after. */
  readonly pattern: RegExp;
  readonly decode: (text: string) => string;
  readonly encode: (text: string) => string;
  /** Where the place has none that is written. */
  readonly name?: string;
};

const places: readonly Place[] = [
  {
    pattern: /(?<before>[?&;](?<name>[\w.%+[\]-]+)=)(?<value>[^&;#\s"'<>\\]+)/g,
    decode: decodeQuery,
    encode: encodeURIComponent,
  },
  {
    pattern: /(?<before><(?:[\w-]+:)?(?<name>[\w-]+)(?:\s[^<>]*)?>)(?<value>[^<>]+)(?<after><\/)/g,
    decode: decodeXml,
    encode: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  },
  {
    pattern: /(?<before>\s(?:[\w-]+:)?(?<name>[\w-]+)=")(?<value>[^"<>]+)(?<after>")/g,
    decode: decodeXml,
    encode: (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  },
  {
    pattern: /(?<before>"(?<name>[\w .-]+)"\s*:\s*")(?<value>(?:[^"\\]|\\.)+)(?<after>")/g,
    decode: decodeJson,
    encode: (text) => JSON.stringify(text).slice(1, -1),
  },
  {
    pattern: /(?<before>\sname="(?<name>[^"]+)"\r?\n(?:[\w-]+:.*\r?\n)*\r?\n)(?<value>[^\r\n]+)/g,
    decode: String,
    encode: String,
  },
  {
    pattern: /(?<before>\/\/[^/@\s:"<>]*:)(?<value>[^/@\s"<>]+)(?<after>@)/g,
    decode: decodeQuery,
    encode: encodeURIComponent,
    name: 'password',
  },
];

/** As forms do; what is no encoding stands for itself. */
export function decodeQuery(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** The five entities of XML, and those by number. */
export function decodeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The inside of a JSON text; what is none stands for itself. */
export function decodeJson(text: string): string {
  try {
    return JSON.parse(`"${text}"`);
  } catch {
    return text;
  }
}

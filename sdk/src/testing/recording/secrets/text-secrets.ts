import { nameInQuery } from '../../../http/secret-name.ts';
import type { NamedTexts } from './named-texts.ts';
import { replaceInXml } from './xml-secrets.ts';
import { decodeXml, encodeXml } from './xml-text.ts';

/**
 * Replaces the values that stand under a name within a text: in a query or form, in XML, in JSON
 * and other notations inside of a text, in a part of a multipart form, and between user and host of
 * a URL. The encoding of its place is undone for the function, and done again for what it answers;
 * a value that it answers unchanged stays as written.
 */
export function replaceNamed(text: string, names: NamedTexts): string {
  if (!/[=:<]/.test(text)) return text;
  return places.reduce(
    (result, { pattern, decode, encode, nameOf }) =>
      result.replace(pattern, (...match) => {
        const { before = '', name = '', value = '', after = '' } = match.at(-1);
        const plain = decode(value);
        const replaced = names.named(nameOf(decode(name)), plain);
        return before + (replaced === plain ? value : encode(replaced)) + after;
      }),
    replaceInXml(text, names),
  );
}

/** A form is a query without its question mark. */
export function replaceInForm(text: string, names: NamedTexts): string {
  return replaceNamed(`?${text}`, names).slice(1);
}

type Place = {
  /** With the groups before, name, value and after. */
  readonly pattern: RegExp;
  readonly decode: (text: string) => string;
  readonly encode: (text: string) => string;
  /** What the name that is written there means. */
  readonly nameOf: (name: string) => string;
};

const inQuery = { decode: decodeQuery, encode: encodeURIComponent };
const inQuotes = { decode: decodeXml, encode: encodeXml, nameOf: String };
const inJson = {
  decode: decodeJson,
  encode: (text: string) => JSON.stringify(text).slice(1, -1),
  nameOf: String,
};
const asWritten = { decode: String, encode: String, nameOf: String };

const places: readonly Place[] = [
  {
    pattern: /(?<before>[?&;](?<name>[\w.%+[\]-]+)=)(?<value>[^&;#\s"'<>\\]+)/g,
    ...inQuery,
    nameOf: nameInQuery,
  },
  {
    pattern:
      /(?<before>(?:^|[\s({])(?<name>[\w.%+[\]-]+) ?= ?)(?<value>[^=&;#\s"'<>\\][^&;#\s"'<>\\]*)/g,
    ...inQuery,
    nameOf: String,
  },
  {
    pattern:
      /(?<before>(?:^|[\s?&;,({])(?:[\w-]+:)?(?<name>[\w.-]+)\s?=\s?")(?<value>[^"<]+)(?<after>")/g,
    ...inQuotes,
  },
  {
    pattern:
      /(?<before>(?:^|[\s?&;,({])(?:[\w-]+:)?(?<name>[\w.-]+)\s?=\s?')(?<value>[^'<]+)(?<after>')/g,
    ...inQuotes,
  },
  {
    pattern: /(?<before>"(?<name>[\w .-]+)"\s*:\s*")(?<value>(?:[^"\\]|\\.)+)(?<after>")/g,
    ...inJson,
  },
  {
    pattern: /(?<before>'(?<name>[\w .-]+)'\s*:\s*')(?<value>(?:[^'\\]|\\.)+)(?<after>')/g,
    ...asWritten,
  },
  {
    // A line of YAML or of headers. Not where it is said that there is none.
    pattern:
      /(?<before>^[ \t]*(?:- +)?(?<name>[\w.-]+) *:[ \t]+["']?(?:(?:basic|bearer|token) +)?)(?<value>(?!(?:null|true|false|none|~)\s*$)[^\s"']+)(?<after>["']?[ \t]*\r?$)/gim,
    ...asWritten,
  },
  {
    pattern: /(?<before>\sname="(?<name>[^"]+)"\r?\n(?:[\w-]+:.*\r?\n)*\r?\n)(?<value>[^\r\n]+)/g,
    ...asWritten,
  },
  {
    pattern: /(?<before>\/\/[^/@\s:"<>]*:)(?<value>[^/@\s"<>]+)(?<after>@)/g,
    ...inQuery,
    nameOf: () => 'password',
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

/** The inside of a JSON text; what is none stands for itself. */
export function decodeJson(text: string): string {
  try {
    return JSON.parse(`"${text}"`);
  } catch {
    return text;
  }
}

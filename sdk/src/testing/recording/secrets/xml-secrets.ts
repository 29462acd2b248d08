import { nameWithin, saidName, standsForName, standsForValue } from '../../../http/secret-name.ts';
import type { NamedTexts } from './named-texts.ts';
import { decodeXml, encodeXml } from './xml-text.ts';

/**
 * Replaces what elements hold, by their names and those of the elements around them, and the values
 * that stand beside a name: `<entry key="password" value="…"/>`, `<name>password</name><value>…`.
 * Also reads what is no XML as a whole, such as HTML and parts of documents.
 */
export function replaceInXml(text: string, names: NamedTexts): string {
  if (!/<[\w!]/.test(text)) return text;
  const open: Element[] = [];
  const unclosed = new Set<string>();
  let position = 0;
  const replaced = text.split(markup).map((part) => {
    position += part.length;
    const [, end, tag, inside = '', alone] = /^<(\/?)([\w.:-]+)([^<>]*?)(\/?)>$/.exec(part) ?? [];
    if (tag === undefined) return replacedContent(part, open, names);
    if (end) {
      close(open, tag);
      return part;
    }
    const said = saidName(attributesOf(inside), names.isSecretName);
    const name = nameOf(tag, open, names);
    const isClosed = () => {
      if (!unclosed.has(tag) && !text.includes(`</${tag}`, position)) unclosed.add(tag);
      return !unclosed.has(tag);
    };
    // Without its end it is a word in angle brackets, and nobody knows how far its name holds.
    if (!alone && (!names.isSecretName(said ?? name) || isClosed())) open.push({ tag, name, said });
    return said === undefined ? part : replacedAttributes(part, said, names);
  });
  return replaced.join('');
}

/** An element whose end has not come yet. */
type Element = {
  readonly tag: string;
  /** Its own name, or that of a secret around or beside it: holds for all that is in it. */
  readonly name: string;
  /** The name of a secret that it or one of its elements says: holds for its text and values. */
  said: string | undefined;
};

const markup = /(<!\[CDATA\[[\s\S]*?\]\]>|<[^<>]*>)/;

function nameOf(tag: string, open: readonly Element[], { isSecretName }: NamedTexts): string {
  const local = localName(tag);
  const around = open.at(-1);
  if (around?.said !== undefined && standsForValue(local)) return around.said;
  return nameWithin(around?.name ?? '', local, isSecretName);
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

/** With the elements inside of it whose ends are missing, as in HTML. */
function close(open: Element[], tag: string): void {
  const index = open.findLastIndex((element) => element.tag === tag);
  if (index >= 0) open.length = index;
}

function replacedContent(part: string, open: readonly Element[], names: NamedTexts): string {
  const element = open.at(-1);
  const [, before = '', value = '', after = ''] =
    /^(<!\[CDATA\[\s*|\s*)([\s\S]*?)(\s*\]\]>|\s*)$/.exec(part) ?? [];
  if (element === undefined || value === '' || value.startsWith('<')) return part;
  const isRaw = before.startsWith('<');
  const plain = isRaw ? value : decodeXml(value);
  const around = open.at(-2);
  if (around && standsForName(localName(element.tag)) && names.isSecretName(plain)) {
    around.said = plain;
  }
  const replaced = names.named(element.said ?? element.name, plain);
  if (replaced === plain) return part;
  return before + (isRaw ? replaced : encodeXml(replaced)) + after;
}

const attribute = /([\w.:-]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(inside: string): [string, string][] {
  const attributes = Array.from(
    inside.matchAll(attribute),
    ([, name = '', , double, single]): [string, string] => {
      return [localName(name), decodeXml(double ?? single ?? '')];
    },
  );
  // In HTML the `id` names the element.
  return attributes.filter(([name]) => name !== 'id');
}

function replacedAttributes(tag: string, said: string, names: NamedTexts): string {
  return tag.replace(attribute, (whole, name: string, equals: string, double, single) => {
    if (!standsForValue(localName(name))) return whole;
    const plain = decodeXml(double ?? single ?? '');
    const replaced = plain === '' ? plain : names.named(said, plain);
    return replaced === plain ? whole : `${name}${equals}"${encodeXml(replaced)}"`;
  });
}

import { type JsonObject, textOf } from './json-values.ts';
import type { Mention, MentionedType } from './mention.ts';

/** What the formula of a super metric names; the types it is for are members of their own. */
export function* superMetricMentions(
  file: string,
  { members, path }: JsonObject,
): Generator<Mention> {
  const place = { file, path: `${path}.formula` };
  const owners = ownersOf(members.resourceKinds);
  for (const [, text = ''] of (textOf(members, 'formula') ?? '').matchAll(/\$\{([^{}]*)\}/g)) {
    const { isThis, values } = argumentsOf(text);
    const key = values.get('metric') ?? values.get('attribute');
    const adapterKind = values.get('adaptertype') ?? values.get('adapterkind');
    const objectType = values.get('objecttype') ?? values.get('resourcekind');
    const types = isThis ? owners : adapterKind === undefined ? [] : [{ adapterKind, objectType }];
    for (const type of types) {
      yield { place, ...type, ...(key === undefined ? {} : { attribute: { key } }) };
    }
  }
}

/** `this`, or names and values with commas between them; a text in quotes may hold commas. */
function argumentsOf(text: string) {
  const parts = (text.match(/(?:"[^"]*"|[^",])+/g) ?? []).map((part) => part.trim());
  const pairs = parts.flatMap((part): [string, string][] => {
    const [, name = '', value = ''] = /^(\w+)\s*=\s*(.*)$/s.exec(part) ?? [];
    return name === '' ? [] : [[name.toLowerCase(), value.trim()]];
  });
  return { isThis: parts.includes('this'), values: new Map(pairs) };
}

function ownersOf(list: unknown): MentionedType[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((owner: Readonly<Record<string, unknown>> | null) => {
    const adapterKind = textOf(owner ?? undefined, 'adapterKindKey');
    const objectType = textOf(owner ?? undefined, 'resourceKindKey');
    return adapterKind && objectType ? [{ adapterKind, objectType }] : [];
  });
}

import type { CollectCase } from '../collect-case.ts';
import type { CollectDeviation } from '../collect-deviations.ts';
import {
  brokenList,
  hasStrayEntries,
  isObject,
  type Json,
  jsonOf,
  mapObjects,
  withJson,
} from './golden-json.ts';

/** Differences in what counts as a failure, and how an answer is summed up. */
export const answerDeviations: readonly CollectDeviation[] = [
  {
    title: 'text of a failure',
    applies: (golden) => isRefused(golden) && vendorText(golden) !== ourText(golden),
    output: {
      contract: (ours, golden) =>
        ours.map((one) => ({ ...one, message: withVendorText(one.message, golden) })),
      reason: (ours, golden) => withVendorText(ours ?? '', golden),
      summary: (ours, golden) => withVendorText(ours, golden),
    },
  },
  {
    title: '`errorMessage` among the data',
    applies: (golden) => {
      const json = jsonOf(golden);
      return (
        golden.text.includes('errorMessage') &&
        !isRefused(golden) &&
        !(isObject(json) && 'errorMessage' in json)
      );
    },
    output: {
      reason: () => null,
      summary: (ours) =>
        ours.replace(/^[\s\S]*(?=\nCollection completed)/, 'Collection Failed: None\n'),
    },
  },
  {
    title: '`errorMessage` that is no text',
    applies: (golden) => {
      const json = jsonOf(golden);
      return isObject(json) && 'errorMessage' in json && json.errorMessage === null;
    },
    output: { reason: () => null, summary: (ours) => ours.replace('Failed: null', 'Failed: None') },
  },
  {
    title: 'an answer that is no collection',
    applies: (golden) => !isRefused(golden) && !isCountable(golden),
    output: { reason: () => undefined, summary: () => 'EXCEPTION' },
  },
  {
    title: 'data without a key',
    applies: (golden) => JSON.stringify(withEmptyKeys(golden)) !== JSON.stringify(jsonOf(golden)),
    input: { summary: (golden) => withJson(golden, withEmptyKeys(golden)) },
  },
];

function isRefused({ status }: CollectCase): boolean {
  return status < 200 || status > 299;
}

/** It takes off quotes, even if white space follows them, and resolves escapes in any text. */
export function vendorText({ text }: Pick<CollectCase, 'text'>): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return text
    .replace(/^"+|"+$/g, '')
    .replace(/\\(?:u([\da-f]{4})|(["'\\nrt]))/gi, (_, code?: string, sign = '') =>
      code === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
    );
}

function ourText(golden: CollectCase): string {
  const json = jsonOf(golden);
  return typeof json === 'string' ? json : golden.text;
}

function withVendorText(text: string, golden: CollectCase): string {
  const ours = ourText(golden);
  return ours === '' ? text : text.replace(ours, () => vendorText(golden));
}

/** Whether the vendor's tools can go through an answer without an exception, if they have to. */
export function isCountable(golden: Pick<CollectCase, 'text'>): boolean {
  const json = jsonOf(golden);
  if (!isObject(json)) return false;
  if ('errorMessage' in json) return true;
  let isBroken = brokenList(json) !== undefined || hasStrayEntries(json);
  mapObjects({ ...json, notExistingObjects: [] }, (object) => {
    isBroken ||= isCounted(object) && (brokenList(object) !== undefined || hasStrayEntries(object));
    return object;
  });
  return !isBroken;
}

/** What is no object, and what is one with a complete key. */
function isCounted(object: Json): boolean {
  const { key } = object;
  if (!isObject(key)) return true;
  return Boolean(key.name && key.adapterKind && key.objectKind);
}

/** All metrics and properties without a key, and events without a message, count as one. */
export function withEmptyKeys(golden: Pick<CollectCase, 'text'>): unknown {
  return mapObjects(jsonOf(golden), (object, member) => {
    if ((member === 'metrics' || member === 'properties') && isNothing(object.key)) {
      return { ...object, key: '\u{e002}' };
    }
    return member === 'events' && isNothing(object.message)
      ? { ...object, message: '\u{e002}' }
      : object;
  });
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

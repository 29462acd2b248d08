import { dirname } from 'node:path';
import { expect } from 'vitest';
import type { Observation } from '../observation.ts';
import type { Deviation } from './deviation.ts';

const json = 'application/json';
const noResult = 'No result from adapter';
const emptyInput = '"identifiers": null';

/** Silence with exit code 0 would be no failure. */
const noMissingDefinition =
  /: .+(?:exit code [1-9]|killed by SIG)|: what it wrote .+ is not one JSON/;

const members = ({ body }: Observation) => (body ?? {}) as Readonly<Record<string, unknown>>;
const isGeneric = ({ status, mediaType }: Observation) => status === 500 && mediaType !== json;

/** What an adapter finds, and what becomes of it. */
const runs: readonly Deviation[] = [
  {
    row: '`identifiers`, `certificates` left out',
    expected: ({ vendor }) =>
      /"(identifiers|certificates)": null/.test(String(vendor.input))
        ? { input: String(vendor.input).replace(/("(identifiers|certificates)": )null/g, '$1[]') }
        : undefined,
  },
  {
    row: '`identifiers`, `certificates` left out',
    expected: ({ vendor }) => {
      const key = members(vendor).adapter_key as { identifiers?: unknown } | undefined;
      if (key?.identifiers !== null) return undefined;
      return { body: { ...members(vendor), adapter_key: { ...key, identifiers: [] } } };
    },
  },
  {
    row: 'environment',
    expected: ({ vendor }) =>
      members(vendor).logs === ''
        ? {
            body: {
              path: `${dirname(process.execPath)}:${members(vendor).path}`,
              logs: expect.stringMatching(/\/logs$/),
            },
          }
        : undefined,
  },
  {
    row: 'core dumps',
    expected: ({ vendor }) =>
      members(vendor).soft === undefined ? undefined : { body: { ...members(vendor), soft: '0' } },
  },
  {
    row: 'permissions of the pipes',
    expected: ({ vendor }) =>
      String(members(vendor).pipes) === '644,644'
        ? { body: { ...members(vendor), pipes: ['600', '600'] } }
        : undefined,
  },
  {
    row: 'bytes that are not UTF-8 in it',
    expected: ({ sent, vendor }) =>
      sent.command?.includes('invalid-bytes-to-stderr') && isGeneric(vendor)
        ? { status: 200, mediaType: json, body: {} }
        : undefined,
  },
  {
    row: 'run directory that the adapter removes',
    expected: ({ sent, vendor }) =>
      sent.command?.includes('removes-its-directory') && isGeneric(vendor)
        ? { status: 200, mediaType: json, body: { removed: true } }
        : undefined,
  },
];

/** What is answered. */
const answers: readonly Deviation[] = [
  {
    row: '`NaN`, a bare scalar, `null` as result',
    expected: ({ vendor, sent }) =>
      vendor.status === 200 && sent.command && sent.method !== 'HEAD' && !isContainer(vendor)
        ? { status: 500, body: noResult }
        : undefined,
  },
  {
    row: 'nesting deeper than 512',
    expected: ({ vendor }) =>
      vendor.status === 200 && depthOf(vendor.body) > 512
        ? { status: 500, body: noResult }
        : undefined,
  },
  {
    row: '204 for a definition',
    expected: ({ sent, vendor }) =>
      vendor.status === 204 && !sent.hasNoResult
        ? { status: 500, body: expect.stringMatching(noMissingDefinition) }
        : undefined,
  },
  {
    row: '204 for a definition',
    expected: ({ sent, vendor }) =>
      sent.path === '/adapterDefinition' && isNoResult(vendor) && sent.hasNoResult
        ? { status: 204, body: '' }
        : undefined,
  },
  {
    row: 'passwords in a 500',
    expected: ({ vendor }) =>
      isNoResult(vendor) && /gala-7|p4ss/.test(vendor.body)
        ? {
            body: vendor.body
              .replace(/gala-7|p4ss/g, 'REDACTED')
              .replace(emptyInput, '"identifiers": []'),
          }
        : undefined,
  },
  {
    row: 'no result',
    expected: ({ vendor }) =>
      isNoResult(vendor)
        ? { body: expect.toSatisfy(saysWhy(vendor.body.slice(noResult.length))) }
        : undefined,
  },
];

/** Whether a text gives a reason between the words that both have, and quotes the same output. */
function saysWhy(captured: string): (body: string) => boolean {
  return (body) => {
    const reason = body.slice(`${noResult}: `.length, body.length - captured.length);
    return body === `${noResult}: ${reason}${captured}` && /exit code|killed by/.test(reason);
  };
}

function isNoResult(vendor: Observation): vendor is Observation & { readonly body: string } {
  const { status, mediaType, body } = vendor;
  return (
    status === 500 && mediaType === json && typeof body === 'string' && body.startsWith(noResult)
  );
}

/** Whether the text is JSON, and of an object or a list. */
function isContainer({ body, input }: Observation): boolean {
  return input !== undefined || (typeof body === 'object' && body !== null);
}

function depthOf(value: unknown): number {
  return Array.isArray(value) ? 1 + Math.max(0, ...value.map(depthOf)) : 0;
}

export const runDeviations: readonly Deviation[] = [...runs, ...answers];

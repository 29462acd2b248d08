import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from '@packwright/api';
import fc from 'fast-check';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { lookUpCommand } from '../../src/commands/command-table.ts';
import { readConfig } from '../../src/commands/config-text.ts';
import { readBody } from '../../src/http/request-body.ts';
import { toPipeInstance } from '../../src/instance/pipe-instance.ts';
import { readLevelText } from '../../src/log/level-text.ts';
import { sharedMembers, sharedNames } from './prototypes.ts';

const before = sharedMembers();
afterEach(() => expect(sharedMembers()).toEqual(before));

const valid = '"adapterKey": {"name": "n", "adapterKind": "k", "objectKind": "o"';

describe.each(sharedNames)('The name %s', (name) => {
  test('brings no member into a request', () => {
    expect(readBody(requestOf(`{"${name}": {${valid}}}}`)).kind).toBe('refused');
    const body = `{${valid}, "${name}": {"polluted": 1}}, "${name}": {"collectionNumber": 7}}`;
    const reading = readBody(requestOf(body));
    if (reading.kind !== 'accepted') throw new Error(reading.refusal.detail);
    const instance = toPipeInstance(reading.config);
    expect(instance.collection_number).toBeNull();
    expect(JSON.stringify(instance)).not.toContain('polluted');
  });

  test('is an identifier and a credential field like any other', () => {
    const fields = `"credentialConfig": {"credentialKey": "${name}", "credentialFields": [{"key": "${name}", "value": "v"}]}`;
    const body = `{${valid}, "identifiers": [{"key": "${name}", "value": "v"}]}, ${fields}}`;
    const reading = readBody(requestOf(body));
    if (reading.kind !== 'accepted') throw new Error(reading.refusal.detail);
    expect(toPipeInstance(reading.config)).toMatchObject({
      adapter_key: { identifiers: [{ key: name, value: 'v' }] },
      credential_config: { credential_key: name, credential_fields: [{ key: name, value: 'v' }] },
    });
  });

  test('is a section and a key of commands.cfg like any other', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'packwright-names-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const file = join(directory, 'commands.cfg');
    writeFileSync(file, `[${name}]\ncollect = a\n`);
    expect(await lookUpCommand(file, 'collect')).toMatchObject({
      reason: expect.stringContaining('the section [Commands] is missing'),
    });
    writeFileSync(file, `[Commands]\n${name} = a\ntest = %(${name})s b\n[Timeouts]\n${name} = 1\n`);
    expect(await lookUpCommand(file, 'test')).toMatchObject({ words: ['a', 'b'] });
    expect(await lookUpCommand(file, 'collect')).toMatchObject({
      reason: expect.stringContaining('the key "collect" is missing'),
    });
  });

  test('is a logger of loglevels.cfg like any other', () => {
    const { thresholds } = readLevelText(`[server]\n${name} = DEBUG\n`);
    expect([...thresholds.keys()]).toEqual([name]);
  });
});

test('no request and no file changes what all objects share', () => {
  const keys = fc.constantFrom(...sharedNames, 'adapterKey', 'name', 'identifiers');
  fc.assert(
    fc.property(fc.object({ key: keys, maxDepth: 4 }), (json) => {
      const copy: unknown = JSON.parse(JSON.stringify(json));
      validate('AdapterConfig', copy);
      validate('CollectResult', copy);
      const lines = Object.keys(json).map((key) => `[${key}]\n${key} = ${key}`);
      readConfig(lines.join('\n'));
      expect(sharedMembers()).toEqual(before);
    }),
  );
});

function requestOf(body: string): Parameters<typeof readBody>[0] {
  return { headers: {}, body: Buffer.from(body) } as Parameters<typeof readBody>[0];
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CollectionWindow } from '@packwright/api';
import { expect, test } from 'vitest';
import { deviationTable } from '../../../api/test/deviation-table.ts';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { describeDocument } from '../../src/describe/describe-document.ts';
import { instanceForm } from '../../src/describe/instance-form.ts';
import { readProperties } from '../../src/describe/read-properties.ts';
import {
  readConnectionsFile,
  writeConnectionsFile,
} from '../../src/mp-test/connections/connections-file.ts';
import { giveValues } from '../../src/mp-test/connections/given-values.ts';
import { makeInstance } from '../../src/mp-test/connections/make-instance.ts';
import { type MethodName, methods } from '../../src/mp-test/methods.ts';
import { requestBody } from '../../src/mp-test/request-body.ts';
import { planTest } from '../../src/mp-test/test-plan.ts';
import { ScriptedTerminal } from '../terminal/scripted-terminal.ts';
import { optionsIn } from './ask-project.ts';
import {
  addedNulls,
  asOurs,
  isRefused,
  type RequestCase,
  refusedValues,
  requestDeviations,
} from './request-deviations.ts';
import { TestProject } from './test-project.ts';

type Golden = RequestCase & {
  readonly collection_window: CollectionWindow | null;
  readonly connections_json_after: { readonly connections?: readonly object[] };
};

describeGolden('Requests', 'requests', (folder) => {
  const files = readdirSync(folder);
  const read = (name: string): Golden => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

  test.each(files)('%s: what is sent', async (name) => {
    const golden = read(name);
    if (golden.expected_body === null) return;
    const { project, text } = projectOf(golden);
    const body = await bodyOf(golden, project);
    if ('code' in body) {
      expect([body.code, isRefused(golden)]).toEqual(['WRONG_VALUES', true]);
      return;
    }
    expect(sorted(body)).toEqual(sorted(asOurs(golden.expected_body, golden)));
    expect(project.read('connections.json')).toBe(text);
  });

  test.each(files)('%s: connections.json as it is written', (name) => {
    const golden = read(name);
    const { project } = projectOf(golden);
    const place = { file: path.join(project.directory, 'connections.json'), name: 'the file' };
    const file = readConnectionsFile(place);
    if (file.kind === 'stop') throw new Error(file.text);
    expect(writeConnectionsFile(file)).toBeUndefined();
    const written = project.read('connections.json');
    const after = withoutAddedNulls(golden);
    expect(JSON.parse(written)).toEqual(after);
    expect(written).toBe(`${JSON.stringify(after, undefined, 4)}\n`);
  });
});

test('each way in which requests deviate is a row, and each row is one', () => {
  const page = path.resolve(import.meta.dirname, '../../../docs/deviations.md');
  const rows = deviationTable(readFileSync(page, 'utf8'), 'Requests of mp-test');
  const titles = [...requestDeviations.map(({ title }) => title), ...withoutBody];
  expect(rows.map(({ where }) => where).sort()).toEqual(titles.sort());
});

/** What is not about what is sent. */
const withoutBody = ['`connections.json` after a request', addedNulls, refusedValues];

/** The vendor's tools write members that a connection lacks as null. */
function withoutAddedNulls({ connections_json: before, connections_json_after: after }: Golden) {
  const connections = after.connections?.map((connection, place) => {
    const had = before.connections?.[place] ?? {};
    const kept = Object.entries(connection).filter(([key, value]) => value !== null || key in had);
    return Object.fromEntries(kept);
  });
  return { ...after, connections };
}

function projectOf({ connections_json: connections }: Golden) {
  const text = JSON.stringify(connections);
  return { project: new TestProject({}, { 'connections.json': text }), text };
}

/** What would be sent: from the file, by way of the form that the definition makes. */
async function bodyOf(golden: Golden, project: TestProject) {
  const [name] = Object.entries(methods).find(([, one]) => one.endpoint === golden.endpoint) ?? [];
  const method = name as MethodName;
  const [connection] = golden.connections_json.connections ?? [];
  const options = optionsIn(project, { method, connection: connection?.name });
  const place = { kind: 'project', directory: project.directory, name: '.' } as const;
  const plan = planTest(options, place);
  if (plan.kind === 'stop') throw new Error(plan.text);
  const people = new ScriptedTerminal(undefined);
  const given = await giveValues(plan, options, people);
  if (given.kind === 'stop') throw new Error(given.text);
  const { root, labels } = describeDocument(golden.definition);
  const form = instanceForm(root, readProperties(labels.toProperties()));
  if (form === undefined) throw new Error('The definition has no adapter instance.');
  const made = await makeInstance(form, given, { options, people });
  if (made.kind === 'stop') return made;
  return requestBody(methods[method], made, {
    collectionNumber: golden.collection_number ?? undefined,
    collectionWindow: golden.collection_window ?? undefined,
  });
}

/** Neither the contract nor an adapter cares for the order of parameters and fields. */
function sorted(body: ReturnType<typeof asOurs>) {
  const byKey = <One extends { readonly key: string }>(list: readonly One[] = []) =>
    list.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const { adapterKey, credentialConfig } = body;
  return {
    ...body,
    adapterKey: { ...adapterKey, identifiers: byKey(adapterKey.identifiers) },
    ...(credentialConfig === undefined
      ? {}
      : {
          credentialConfig: {
            ...credentialConfig,
            credentialFields: byKey(credentialConfig.credentialFields),
          },
        }),
  };
}

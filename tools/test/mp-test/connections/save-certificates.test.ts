import { expect, test } from 'vitest';
import { readConnectionsFile } from '../../../src/mp-test/connections/connections-file.ts';
import { saveCertificates } from '../../../src/mp-test/connections/save-connection.ts';
import { TestProject } from '../test-project.ts';

const certificates = [{ certPemString: 'a certificate' }];

/** Connections that are in the file, and of them the one that the adapter was asked about. */
function savedWith(connections: readonly object[], changed = connections) {
  const project = new TestProject({}, { 'connections.json': JSON.stringify({ connections }) });
  const file = readConnectionsFile({
    file: `${project.directory}/connections.json`,
    name: 'connections.json',
  });
  const [connection] = file.kind === 'connections' ? file.connections : [];
  if (file.kind === 'stop' || connection === undefined) throw new Error('There is none.');
  project.write('connections.json', JSON.stringify({ connections: changed }));
  expect(saveCertificates({ file, connection }, certificates)).not.toHaveProperty('code');
  return JSON.parse(project.read('connections.json')).connections;
}

test('certificates are saved with the connection, as somebody may have changed it meanwhile', () => {
  const changed = [{ name: 'north', identifiers: { host: 'new.example' } }, { name: 'south' }];
  expect(savedWith([{ name: 'north' }, { name: 'south' }], changed)).toEqual([
    { ...changed[0], certificates },
    changed[1],
  ]);
});

test.each([
  ['has one of the same name beside it', [{ name: 'a' }, { name: 'a', identifiers: {} }]],
  ['was removed meanwhile', [{ name: 'a' }], [{ name: 'b' }]],
])('no other connection is changed where the connection %s', (_, before, now = before) => {
  expect(savedWith(before, now)).toEqual(now);
});

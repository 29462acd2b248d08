import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess, smallestInstance } from '../server/server-process.ts';

const instance = {
  ...smallestInstance,
  credentialConfig: {
    credentialKey: 'orchard_login',
    credentialFields: [
      { key: 'user', value: 'picker' },
      { key: 'secret', value: 'gala-"7"-ü', isPassword: true },
    ],
  },
  clusterConnectionInfo: { userName: 'svc-ops', password: 'cluster-p4ss', hostName: 'ops.example' },
};

const secret = /gala-|cluster-p4ss/;

test('a password that an adapter prints is hidden in the failure and in the log', async () => {
  const commands = everyEndpoint(adapter('prints-its-password.sh'));
  await using server = await ServerProcess.start({ commands });
  const reply = await server.post('/collect', instance);
  expect(reply.status).toBe(500);
  expect(reply.text).toContain('REDACTED');
  expect(reply.text).toContain('picker');
  expect(reply.text).not.toMatch(secret);
  expect(server.log + server.printed).not.toMatch(secret);
});

test('at DEBUG the input and the result are logged without passwords, and the result is sent as it is', async () => {
  const commands = everyEndpoint(adapter('echoes-its-input.sh'));
  await using server = await ServerProcess.start({ commands });
  const levels = '[DEFAULT]\nserver = DEBUG\n[server]\nmain = DEBUG\n';
  writeFileSync(join(server.directory, 'logs', 'loglevels.cfg'), levels);
  const reply = await server.post('/collect', instance);
  expect(reply.text).toMatch(secret);
  expect(server.log).toMatch(/DEBUG Input: .*"credential_config":"REDACTED"/);
  expect(server.log).toMatch(/DEBUG Result: .*picker/);
  expect(server.log).toMatch(/DEBUG Command: \[/);
  expect(server.log + server.printed).not.toMatch(secret);
});

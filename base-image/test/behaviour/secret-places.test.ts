import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess, smallestInstance } from '../server/server-process.ts';
import { until } from '../server/until.ts';

const secret = 'Pomona-1742';

const instance = {
  ...smallestInstance,
  credentialConfig: {
    credentialKey: 'orchard_login',
    credentialFields: [{ key: 'secret', value: secret, isPassword: true }],
  },
  clusterConnectionInfo: { userName: 'svc-ops', password: secret, hostName: 'ops.example' },
};

/** Reads its input, says so, and goes on until it is told to write its result. */
const adapter = `sh -c 'cat "$0" > /dev/null; touch read; until [ -e go ]; do sleep 0.05; done; echo {} > "$1"'`;

test('while an adapter runs, its password is in no arguments, no environment and no file', async () => {
  await using server = await ServerProcess.start({ commands: everyEndpoint(adapter) });
  const reply = server.post('/test', instance);
  const isRead = () => readdirSync(server.directory).includes('read');
  await until(isRead);
  const seen = descendants(server.pid).flatMap((pid) =>
    ['cmdline', 'environ'].map((name) => read(`/proc/${pid}/${name}`)),
  );
  expect(seen.join('\n')).toContain('until [ -e go ]');
  expect(seen.join('\n')).not.toContain(secret);
  for (const file of regularFiles(server.directory)) {
    expect(readFileSync(file, 'latin1'), file).not.toContain(secret);
  }
  execFileSync('touch', [join(server.directory, 'go')]);
  expect((await reply).status).toBe(200);
});

/** A process and all that it has started. */
function descendants(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ');
  return [pid, ...children.filter(Boolean).flatMap((child) => descendants(Number(child)))];
}

/** Empty where a process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

/** Without the pipes of the run, which would wait for whoever writes. */
function regularFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

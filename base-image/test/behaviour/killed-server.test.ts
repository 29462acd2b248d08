import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, holdings, settled } from '../server/leftovers.ts';
import { isRunning, recordedAdapters, startTimeOf } from '../server/recorded-adapters.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

const commands = `[Commands]
test = ${adapter('writes-result-and-exits-0.sh')}
collect = ${adapter('ignores-term.sh')}
endpoint_urls = ${adapter('hangs-beside-a-child.sh')}
`;

// Two servers one after the other, on machines that may be busy.
const slowly = 90_000;

describe.concurrent('After a server was killed, the next one', () => {
  test(
    'works at once, ends the adapters that were left, and says so',
    async () => {
      await using killed = await ServerProcess.start({ commands });
      const idle = await settled(killed);
      for (const path of ['/collect', '/endpointURLs', '/collect']) failing(killed.post(path));
      await until(() => recordedAdapters(killed.temp).length === 3);
      const adapters = recordedAdapters(killed.temp);
      await killed.kill();
      for (const pid of adapters) expect(isRunning(pid)).toBe(true);
      await using next = await ServerProcess.start({
        commands,
        environment: { TMPDIR: killed.temp },
      });
      expect((await next.post('/test')).status).toBe(200);
      await until(() => /was killed: ended adapter process .* removed \d+ run dir/.test(next.log));
      for (const pid of adapters) expect(isRunning(pid)).toBe(false);
      expect(next.log).toContain(`WARNING Server process ${killed.pid} was killed: `);
      // The directory of the killed one, as the next one was told to use it.
      await expectNothingLeft({ pid: next.pid, temp: killed.temp }, idle, 10);
    },
    slowly,
  );

  test(
    'leaves a server alone that still runs beside it',
    async () => {
      await using other = await ServerProcess.start({ commands });
      await settled(other);
      const leaving = new AbortController();
      const reply = other.post('/collect', undefined, { signal: leaving.signal });
      failing(reply);
      await until(() => recordedAdapters(other.temp).length === 1);
      const [pid = 0] = recordedAdapters(other.temp);
      const names = readdirSync(other.temp);
      await using next = await ServerProcess.start({
        commands,
        environment: { TMPDIR: other.temp },
      });
      expect((await next.post('/test')).status).toBe(200);
      await next.stop();
      expect(next.log).not.toContain('was killed');
      expect(isRunning(pid)).toBe(true);
      expect(readdirSync(other.temp)).toEqual(expect.arrayContaining(names));
      leaving.abort();
    },
    slowly,
  );

  test.each([
    ['that has the number of a recorded one, but was started at another time', 0o700, 'removed'],
    ['that is named in a directory which others may write', 0o777, 'untouched'],
  ])(
    'spares a process %s',
    async (_title, mode, fate) => {
      using stranger = startStranger();
      await using server = await ServerProcess.start({ commands });
      await settled(server);
      await server.kill();
      const startTime = mode === 0o700 ? '1' : startTimeOf(stranger.pid);
      const forged = forgeRun(server, `${stranger.pid}-${startTime}`, mode);
      await using next = await ServerProcess.start({
        commands,
        environment: { TMPDIR: server.temp },
      });
      await until(() => next.log.includes('was killed: ended no adapter'));
      expect(isRunning(stranger.pid)).toBe(true);
      expect(readdirSync(server.temp).includes(forged)).toBe(fate === 'untouched');
    },
    slowly,
  );

  test(
    'ends what is left of a group whose leader has gone',
    async () => {
      const leaderEnds = adapter('leaves-a-grandchild-that-holds-the-output.sh');
      await using killed = await ServerProcess.start({ commands: everyEndpoint(leaderEnds) });
      await settled(killed);
      failing(killed.post('/collect'));
      await until(() => recordedAdapters(killed.temp).some((pid) => !isRunning(pid)));
      const left = holdings(killed).processes.filter((pid) => isRunning(Number(pid)));
      expect(left).toHaveLength(1);
      await killed.kill();
      await using next = await ServerProcess.start({
        commands,
        environment: { TMPDIR: killed.temp },
      });
      await until(() => /was killed: ended adapter process \d/.test(next.log));
      expect(isRunning(Number(left[0]))).toBe(false);
    },
    slowly,
  );
});

/** A request whose server goes before it answers. */
function failing(reply: Promise<unknown>): void {
  reply.catch(() => undefined);
}

/** A run directory as the server would have made it, with that record. */
function forgeRun(server: ServerProcess, record: string, mode: number): string {
  const [own = ''] = readdirSync(server.temp);
  const name = `${own.slice(0, own.lastIndexOf('-'))}-forged`;
  mkdirSync(join(server.temp, name), { mode });
  symlinkSync(record, join(server.temp, name, 'adapter'));
  return name;
}

function startStranger(): { readonly pid: number } & Disposable {
  const stranger = spawn('sleep', ['300'], { detached: true, stdio: 'ignore' });
  return { pid: stranger.pid ?? 0, [Symbol.dispose]: () => stranger.kill('SIGKILL') };
}

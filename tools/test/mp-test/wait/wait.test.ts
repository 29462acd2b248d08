import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AdapterServer } from '../../../src/mp-test/runtime/adapter-server.ts';
import { waitForEnd } from '../../../src/mp-test/wait/wait-for-end.ts';
import { exchange } from '../../../src/server/http-exchange.ts';
import { PromptCancelled, type TextQuestion } from '../../../src/terminal/prompts.ts';
import type { Terminal } from '../../../src/terminal/terminal.ts';
import { until } from '../../until.ts';
import { TestProject } from '../test-project.ts';

describe('mp-test wait', () => {
  test('keeps the server running without a connection, until a signal ends it well', async () => {
    const project = new TestProject({});
    const run = project.start(['wait']);
    let url = '';
    await until(() => {
      url = /listens on (http:\S+)\./.exec(run.output().stdout)?.[1] ?? '';
      return url !== '';
    });
    expect((await exchange({ method: 'GET', url: `${url}/apiVersion` })).status).toBe(200);
    run.interrupt();
    const { code, stdout } = await run.ended;
    expect(stdout).toContain('Ctrl-C, or the signal INT or TERM, stops it.');
    expect(stdout).toMatch(/The server ran for \d+\.\d\d seconds\.\n/);
    expect(code).toBe(0);
    await expect(exchange({ method: 'GET', url: `${url}/apiVersion` })).rejects.toThrow();
  });

  test('says in the report how long the server ran', async () => {
    const project = new TestProject({});
    const run = project.start(['wait', '--json']);
    await until(() => run.output().stderr.includes('stops it'));
    run.interrupt();
    const report = JSON.parse((await run.ended).stdout);
    expect(report).toMatchObject({ method: 'wait', passed: true, exitCode: 0 });
    expect(report.waited.seconds).toBeGreaterThan(0);
  });

  test('fails when the server ends by itself', async () => {
    const project = new TestProject({});
    const run = project.start(['wait']);
    await until(() => run.output().stdout.includes('stops it'));
    const [server] = childrenOf(run.pid);
    process.kill(Number(server), 'SIGKILL');
    const { code, stderr } = await run.ended;
    expect(stderr).toContain('The server ended by itself');
    expect(code).toBe(3);
  });
});

describe('on a terminal', () => {
  const never = new Promise<void>(() => {});
  const server: AdapterServer = {
    runtime: 'process',
    url: 'http://127.0.0.1:1',
    logs: undefined,
    container: undefined,
    ended: () => never,
    lastWords: async () => [],
    [Symbol.asyncDispose]: async () => {},
  };

  test('Enter ends it', async () => {
    const waited = await waitForEnd(
      server,
      new AbortController().signal,
      asking(async () => ''),
    );
    expect(waited.kind).toBe('waited');
  });

  test('so do Ctrl-C at the question, and a signal, which takes the question back', async () => {
    const cancelled = asking(async () => {
      throw new PromptCancelled();
    });
    expect((await waitForEnd(server, new AbortController().signal, cancelled)).kind).toBe('waited');
    const controller = new AbortController();
    const open = asking(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new PromptCancelled()));
          controller.abort();
        }),
    );
    expect((await waitForEnd(server, controller.signal, open)).kind).toBe('waited');
  });
});

function asking(text: (question: TextQuestion) => Promise<string>): Terminal {
  const unused = () => {
    throw new Error('Nothing else is asked.');
  };
  return {
    print: () => {},
    printError: () => {},
    style: (_, shown) => shown,
    prompts: { text, password: unused, select: unused, confirm: unused },
    progress: unused,
  };
}

function childrenOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
}

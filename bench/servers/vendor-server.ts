import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { BenchmarkRun } from '../measure/benchmark.ts';
import { interruption } from '../measure/interruption.ts';
import type { AdapterFolder } from './adapter-folder.ts';
import { type Asked, askWell, NoAnswer, type Question } from './ask.ts';
import type { BenchServer } from './bench-server.ts';
import { vendorEnvironment } from './vendor-environment.ts';

const driver = join(import.meta.dirname, 'vendor_server.py');

/** The vendor's base server: now and then it never answers a request. */
export interface VendorServer extends BenchServer {
  /**
   * Like that of others, but a request without an answer is counted, the server is ended and started
   * anew, and asked again: `url` and `pid` are others then.
   */
  askWell(question: Question): Promise<Asked>;
  /** Counts requests that somebody else has sent to `url`, and starts it anew where some had no answer. */
  wasAsked(requests: number, unanswered: number): Promise<void>;
}

/** Starts the vendor's base server with the adapter of a folder. */
export type StartVendorServer = (
  folder: AdapterFolder,
  environment?: NodeJS.ProcessEnv,
) => Promise<VendorServer>;

const startLimitMs = 60_000;
/** So often in a row it is no race any more. */
const mostUnanswered = 5;

/** How the vendor's base server is started; undefined where there is none. */
export async function findVendorServer(run: BenchmarkRun): Promise<StartVendorServer | undefined> {
  const tools = await vendorEnvironment(run, 'vendor-tools');
  const packages = tools && (await vendorEnvironment(run, 'vendor-server'));
  if (tools === undefined || packages === undefined) return undefined;
  const sources = join(tools.sitePackages, 'images/base-python-adapter');
  return (folder, environment = {}) => {
    const start = () =>
      startProcess(packages.python, folder, { ...environment, PYTHONPATH: sources });
    return keepAnswering(run, start);
  };
}

/** A server that is started anew when a request had no answer. */
export async function keepAnswering(
  run: Pick<BenchmarkRun, 'progress' | 'vendorRequests'>,
  start: () => Promise<VendorProcess>,
): Promise<VendorServer> {
  let current = await start();
  const wasAsked = async (requests: number, unanswered: number) => {
    run.vendorRequests.asked += requests;
    run.vendorRequests.unanswered += unanswered;
    if (unanswered === 0) return;
    run.progress(`the vendor's server never answered ${unanswered} of ${requests}: started anew`);
    await current.end();
    current = await start();
  };
  const asking = async (question: Question): Promise<Asked> => {
    for (let times = 1; ; times += 1) {
      try {
        const asked = await askWell(current.url, question);
        await wasAsked(1, 0);
        return asked;
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        await wasAsked(1, 1);
        if (times === mostUnanswered) throw error;
      }
    }
  };
  return {
    what: "vendor's server",
    get url() {
      return current.url;
    },
    get pid() {
      return current.pid;
    },
    askWell: asking,
    wasAsked,
    [Symbol.asyncDispose]: () => current.end(),
  };
}

/** A process of the server that listens. */
export interface VendorProcess {
  readonly url: string;
  readonly pid: number;
  /** Ends it and the adapters it waits for; may be called again. */
  end(): Promise<void>;
}

async function startProcess(
  python: string,
  { path, logs }: AdapterFolder,
  environment: NodeJS.ProcessEnv,
): Promise<VendorProcess> {
  interruption.throwIfAborted();
  const child = spawn('sh', ['-c', withOwnLogs, logs, python, driver, '0'], {
    cwd: path,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, with its adapters in it: those that it waits for would outlive it.
    detached: true,
  });
  const pid = child.pid ?? 0;
  const ended = once(child, 'exit');
  const kill = () => killGroup(pid);
  process.once('exit', kill);
  const end = async () => {
    // It waits for adapters that hang, for ever.
    kill();
    await ended;
    process.removeListener('exit', kill);
  };
  try {
    const url = await Promise.race([
      printedUrl(child.stderr),
      ended.then(() => Promise.reject(new Error("the vendor's server ended at its start"))),
      rejectLater(),
    ]);
    return { url, pid, end };
  } catch (error) {
    await end();
    throw error;
  }
}

function killGroup(pid: number): void {
  if (pid === 0) return; // nothing was started, and 0 would be our own group
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // nobody is left in it
  }
}

/** When the start takes too long, or is not wanted any more. */
async function rejectLater(): Promise<never> {
  const limit = AbortSignal.any([interruption, AbortSignal.timeout(startLimitMs)]);
  await once(limit, 'abort');
  throw limit.reason;
}

/** It logs to `/var/log`: root shows it another directory there, others cannot write there anyway. */
const withOwnLogs = `
  [ "$(id -u)" = 0 ] || exec "$@"
  mkdir -p "$0"
  exec unshare --mount sh -c 'mount --bind "$0" /var/log && exec "$@"' "$0" "$@"
`;

function printedUrl(output: NodeJS.ReadableStream): Promise<string> {
  const found = Promise.withResolvers<string>();
  createInterface({ input: output }).on('line', (line) => {
    const url = /running on (http:\S+)/.exec(line)?.[1];
    if (url !== undefined) found.resolve(url);
  });
  return found.promise;
}

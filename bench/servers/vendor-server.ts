import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { BenchmarkRun } from '../measure/benchmark.ts';
import type { AdapterFolder } from './adapter-folder.ts';
import type { BenchServer } from './bench-server.ts';
import { vendorEnvironment } from './vendor-environment.ts';

const driver = join(import.meta.dirname, 'vendor_server.py');

/** Starts the vendor's base server with the adapter of a folder. */
export type StartVendorServer = (
  folder: AdapterFolder,
  environment?: NodeJS.ProcessEnv,
) => Promise<BenchServer>;

/** How the vendor's base server is started; undefined where there is none. */
export async function findVendorServer(run: BenchmarkRun): Promise<StartVendorServer | undefined> {
  const tools = await vendorEnvironment(run, 'vendor-tools');
  const packages = tools && (await vendorEnvironment(run, 'vendor-server'));
  if (tools === undefined || packages === undefined) return undefined;
  const sources = join(tools.sitePackages, 'images/base-python-adapter');
  return (folder, environment = {}) =>
    startServer(packages.python, folder, { ...environment, PYTHONPATH: sources });
}

async function startServer(
  python: string,
  { path, logs }: AdapterFolder,
  environment: NodeJS.ProcessEnv,
): Promise<BenchServer> {
  const child = spawn('sh', ['-c', withOwnLogs, logs, python, driver, '0'], {
    cwd: path,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const dispose = async () => {
    // It waits for adapters that hang, for ever.
    child.kill('SIGKILL');
    await ended;
  };
  const url = await Promise.race([
    printedUrl(child.stderr),
    ended.then(() => Promise.reject(new Error("the vendor's server ended at its start"))),
  ]);
  return { what: "vendor's server", url, pid: child.pid ?? 0, [Symbol.asyncDispose]: dispose };
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

// How long `mp-build` of an unchanged project takes, from its start to its end: a project whose image
// starts from the base image, and a registry on this machine. The vendor's tools take 9 to 10 s.
// Needs a container engine and Debian's docker-registry. Run `node bench/mp-build.ts` after a build.
// Exits 1 above 4 s.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const rounds = 7;
const mostSeconds = 4;

const directory = mkdtempSync(join(tmpdir(), 'packwright-bench-'));
const project = join(directory, 'project');
const mpBuild = join(import.meta.dirname, '../tools/bin/mp-build.js');
const run = promisify(execFile);

const registry = spawn('docker-registry', ['serve', registryConfiguration()], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
try {
  makeProject();
  process.exitCode = await report(await listeningPort());
} finally {
  registry.kill();
  await run('docker', ['image', 'rm', '--force', 'bench-apple-test:1.2.0']).catch(() => undefined);
  rmSync(directory, { recursive: true, force: true });
}

async function report(port: number): Promise<number> {
  const args = [mpBuild, '--registry-tag', `127.0.0.1:${port}/bench/apple`];
  console.log(`first build: ${(await seconds(args)).toFixed(2)} s`);
  const measured: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const time = await seconds(args);
    console.log(`unchanged, round ${round}: ${time.toFixed(2)} s`);
    measured.push(time);
  }
  const median = measured.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
  console.log(`median ${median.toFixed(2)} s (limit ${mostSeconds} s; the vendor's tools 9.5 s)`);
  return median < mostSeconds ? 0 : 1;
}

async function seconds(args: readonly string[]): Promise<number> {
  const begin = performance.now();
  await run(process.execPath, args, { cwd: project });
  return (performance.now() - begin) / 1000;
}

function makeProject(): void {
  cpSync(join(import.meta.dirname, '../e2e/mp-build/projects/apple'), project, { recursive: true });
  change('manifest.txt', (text) => text.replace('iSDK_AppleAdapter', 'bench-apple'));
  change('Dockerfile', (text) => text.replace('FROM BASE', 'FROM packwright/base-image:0.1.0'));
}

function change(name: string, edit: (text: string) => string): void {
  const file = join(project, name);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

function registryConfiguration(): string {
  const file = join(directory, 'registry.json');
  const configuration = {
    version: '0.1',
    storage: { filesystem: { rootdirectory: join(directory, 'store') } },
    http: { addr: '127.0.0.1:0', secret: 'of this bench' },
  };
  writeFileSync(file, JSON.stringify(configuration));
  return file;
}

async function listeningPort(): Promise<number> {
  const found = Promise.withResolvers<number>();
  createInterface({ input: registry.stderr }).on('line', (line) => {
    const port = /listening on [^ ]*:(\d+)/.exec(line)?.[1];
    if (port !== undefined) found.resolve(Number(port));
  });
  void once(registry, 'exit').then(() => found.reject(new Error('docker-registry ended')));
  return found.promise;
}

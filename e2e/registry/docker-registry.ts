import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, onTestFinished } from 'vitest';
import type { ServerCertificate } from '../../tools/test/registry/authority.ts';

const missing = ['docker-registry', 'htpasswd'].filter(
  (program) => spawnSync(program, ['--version']).error !== undefined,
);
const required = (process.env.PACKWRIGHT_REQUIRE ?? '').split(',').includes('docker');

if (missing.length > 0 && !required) {
  process.stderr.write(
    `Tests with a real registry are skipped: ${missing.join(' and ')} missing. Install Debian's docker-registry and apache2-utils.\n`,
  );
}

/** A `describe` for tests that need Debian's registry: skipped, with a printed reason, without it. */
export const describeWithRegistry = describe.skipIf(missing.length > 0 && !required);

/** How a registry is to be. */
export interface RegistryOptions {
  /** Who may log in; everybody may do everything without it. */
  readonly login?: { readonly username: string; readonly password: string };
  /** The server that hands out tokens, and the certificate of its key. */
  readonly tokens?: { readonly realm: string; readonly certificateFile: string };
  readonly tls?: ServerCertificate;
  /** Address of a registry that this one is a mirror of. */
  readonly mirrorOf?: string;
}

/** Debian's registry on a free port of this machine, until the test is over. */
export interface RunningRegistry {
  /** Such as `127.0.0.1:40123`: what names of images begin with. */
  readonly host: string;
  readonly port: number;
  /** The lines it has logged so far: one for each request among them. */
  readonly log: readonly string[];
}

/** Starts a registry with a configuration and a store of its own, until the test is over. */
export async function startRegistry(options: RegistryOptions = {}): Promise<RunningRegistry> {
  const registry = await openRegistry(options);
  onTestFinished(() => registry[Symbol.asyncDispose]());
  return registry;
}

/** The same for several tests: whoever opens it disposes of it. */
export async function openRegistry(
  options: RegistryOptions = {},
): Promise<RunningRegistry & AsyncDisposable> {
  const folder = await mkdtemp(path.join(tmpdir(), 'packwright-registry-'));
  const file = path.join(folder, 'config.json');
  // Its parser reads YAML, and JSON is that too.
  await writeFile(file, JSON.stringify(configuration(folder, options)));
  const child = spawn('docker-registry', ['serve', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const log: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => log.push(line));
  const port = await listening(child, log);
  return {
    host: `127.0.0.1:${port}`,
    port,
    log,
    [Symbol.asyncDispose]: async () => {
      await end(child);
      await rm(folder, { recursive: true });
    },
  };
}

function configuration(folder: string, { login, tokens, tls, mirrorOf }: RegistryOptions) {
  return {
    version: '0.1',
    log: { accesslog: { disabled: false } },
    storage: { filesystem: { rootdirectory: path.join(folder, 'store') } },
    http: {
      addr: '127.0.0.1:0',
      secret: 'of this test',
      ...(tls && { tls: { certificate: tls.certificate, key: tls.key } }),
    },
    ...(login && { auth: { htpasswd: { realm: 'orchard', path: passwordFile(folder, login) } } }),
    ...(tokens && {
      auth: {
        token: {
          realm: tokens.realm,
          service: 'orchard',
          issuer: 'orchard',
          rootcertbundle: tokens.certificateFile,
        },
      },
    }),
    ...(mirrorOf && { proxy: { remoteurl: mirrorOf } }),
  };
}

function passwordFile(
  folder: string,
  { username, password }: NonNullable<RegistryOptions['login']>,
): string {
  const file = path.join(folder, 'passwords');
  const { status, stderr } = spawnSync('htpasswd', ['-B', '-i', '-c', file, username], {
    input: password,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`htpasswd: ${stderr}`);
  return file;
}

async function listening(child: ChildProcess, log: string[]): Promise<number> {
  if (child.stderr === null) throw new Error('no output');
  const lines = createInterface({ input: child.stderr });
  const said = Promise.withResolvers<number>();
  lines.on('line', (line) => {
    log.push(line);
    const port = /listening on [^ ]*:(\d+)/.exec(line)?.[1];
    if (port !== undefined) said.resolve(Number(port));
  });
  lines.on('close', () => said.reject(new Error(`the registry ended:\n${log.join('\n')}`)));
  return said.promise;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

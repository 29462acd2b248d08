import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdtempSync, openSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export type Method = 'test' | 'collect' | 'endpoint_urls' | 'adapter_definition';

/** A program and its first arguments, as a line of commands.cfg has them. */
export type Command = readonly [string, ...string[]];

/** The adapter of this project. */
export const adapter: Command = [process.execPath, join(import.meta.dirname, '../app/adapter.ts')];

/** An account as the server writes it for an adapter, with the parameters that are given. */
export function account(parameters: Readonly<Record<string, string>> = {}) {
  return {
    adapter_key: {
      name: 'This machine',
      adapter_kind: 'HostAdapter',
      object_kind: 'HostAdapter_adapter_instance',
      identifiers: Object.entries(parameters).map(([key, value]) => ({ key, value })),
    },
  };
}

/** Runs a command as the server does, between two named pipes, and returns the JSON it wrote. */
export async function answerOf(
  [program, ...words]: Command,
  method: Method,
  input: object = account(),
  env: Readonly<Record<string, string>> = {},
) {
  const directory = mkdtempSync(join(tmpdir(), 'host-adapter-'));
  const pipes = [join(directory, 'input_pipe'), join(directory, 'output_pipe')];
  execFileSync('mkfifo', pipes);
  const writer = spawn('sh', ['-c', 'exec cat > "$0"', `${pipes[0]}`]);
  writer.stdin.on('error', () => {}).end(JSON.stringify(input));
  const reader = spawn('cat', [`${pipes[1]}`]);
  const child = spawn(program, [...words, method, ...pipes], {
    env: { ...process.env, LOG_DIR: directory, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const result = text(reader.stdout);
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  writer.kill();
  releaseReader(`${pipes[1]}`);
  const written = await result;
  await rm(directory, { recursive: true });
  return { code, stderr, answer: written === '' ? undefined : JSON.parse(written) };
}

/** Where the adapter never opened its output, the reader still waits for a writer. */
function releaseReader(pipe: string): void {
  try {
    closeSync(openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK));
  } catch {
    // ENXIO: the reader came to its end.
  }
}

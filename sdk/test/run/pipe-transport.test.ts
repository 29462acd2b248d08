import { execFile, execFileSync } from 'node:child_process';
import { constants, openSync, readSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PipeOutput } from '../../src/run/pipe-transport.ts';
import { AdapterProcess, adapterPath, smallestInstance } from '../adapter-process.ts';

async function directory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'sdk-test-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

describe('a result of many megabytes', () => {
  test.each([
    ['reads slowly', 'exec 3< "$0"; sleep 0.3; exec cat <&3'],
    ['comes late', 'sleep 0.3; exec cat < "$0"'],
  ])('reaches a reader that %s', async (_, reader) => {
    await using adapter = new AdapterProcess('collects-much.ts', 'collect', reader);
    adapter.input.end(smallestInstance);
    const { code, result } = await adapter.end();
    expect(JSON.parse(result).result).toHaveLength(20_000);
    expect(code).toBe(0);
  });

  test('that its reader does not take to the end is a failure, and the stream is ended', async () => {
    const reader = 'exec head -c 1 < "$0"';
    await using adapter = new AdapterProcess('collects-much.ts', 'collect', reader);
    adapter.input.end(smallestInstance);
    const { code, stderr } = await adapter.end();
    expect(stderr).toMatch(/gate closed\n[\s\S]*The result was not read to its end[\s\S]*EPIPE/);
    expect(code).toBe(1);
  });
});

test.each([
  ['a full disk', '/dev/full', 'ENOSPC'],
  ['a directory that is not there', '/nowhere/result.json', 'ENOENT'],
])('%s is a failure', async (_, output, message) => {
  const path = await directory();
  const input = join(path, 'instance.json');
  await writeFile(input, smallestInstance);
  for (const method of ['test', 'collect', 'endpoint_urls']) {
    const words = [adapterPath('without-definition.ts'), method, input, output];
    const env = { ...process.env, LOG_DIR: path };
    await expect(promisify(execFile)(process.execPath, words, { env })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(message),
    });
  }
});

test.each([
  ['/dev/stdout', '1'],
  ['/dev/fd/4', '4'],
])('a file that %s already is keeps what is in there', async (output, descriptor) => {
  const path = await directory();
  const input = join(path, 'instance.json');
  await writeFile(input, smallestInstance);
  const script = `{ echo before >&${descriptor}; "$@"; echo after >&${descriptor}; } ${descriptor}> "$0"`;
  const program = [process.execPath, adapterPath('without-definition.ts'), 'test', input, output];
  const words = ['-c', script, join(path, 'all.txt'), ...program];
  await promisify(execFile)('sh', words, { env: { ...process.env, LOG_DIR: path } });
  expect(await readFile(join(path, 'all.txt'), 'utf8')).toMatch(/^before\n\{.*\}\s*after\n$/);
});

test('a closed standard error does not keep a failure from its caller', async () => {
  await using adapter = new AdapterProcess('fails.ts', 'test');
  adapter.process.stderr.destroy();
  adapter.input.end(smallestInstance);
  const { code, result } = await adapter.end();
  expect(JSON.parse(result)).toEqual({ errorMessage: 'The orchard is closed: it is winter' });
  expect(code).toBe(1);
});

describe('the output', () => {
  test('takes no more than its pipe holds until its reader reads', async () => {
    const path = join(await directory(), 'pipe');
    execFileSync('mkfifo', [path]);
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const output = new PipeOutput(path);
    let taken = false;
    const writing = output.write('x'.repeat(100_000)).then(() => {
      taken = true;
    });
    await new Promise(setImmediate);
    expect(taken).toBe(false);
    const part = Buffer.alloc(100_000);
    let length = 0;
    await expect.poll(() => (length += readSome(reader, part))).toBe(100_000);
    await writing;
    await output.close();
  });

  test('stops waiting for a reader that never comes when it is given up', async () => {
    const path = join(await directory(), 'pipe');
    execFileSync('mkfifo', [path]);
    const output = new PipeOutput(path);
    const writing = output.write('x');
    output.giveUp(new Error('given up'));
    await expect(writing).rejects.toThrow('given up');
    expect(output.begun).toBe(false);
  });

  test('may be a plain file, which is replaced', async () => {
    const path = join(await directory(), 'result.json');
    await writeFile(path, 'an old and longer result');
    const output = new PipeOutput(path);
    await output.write('new');
    await output.write(' result');
    await output.close();
    await output.close();
    expect(await readFile(path, 'utf8')).toBe('new result');
  });
});

function readSome(descriptor: number, part: Buffer): number {
  try {
    return readSync(descriptor, part);
  } catch {
    return 0;
  }
}

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { feedInput } from '../../src/wiring/adapter-input.ts';
import { type AdapterOutput, openOutput } from '../../src/wiring/adapter-output.ts';
import { openForReading, openForWriting } from '../../src/wiring/named-pipe.ts';

let directory: string;
let pipe: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'packwright-pipe-'));
  pipe = join(directory, 'pipe');
  execFileSync('mkfifo', [pipe]);
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Takes every byte and leaves it. */
const take = () => true;

async function textOf(output: AdapterOutput): Promise<string> {
  const pieces: string[] = [];
  await output.read((bytes) => pieces.push(bytes.toString()) > 0);
  return pieces.join('');
}

test('opening eight pipes that nobody else opens leaves every file call free', async () => {
  const readers = Array.from({ length: 8 }, () => openForReading(pipe, take));
  expect(await readFile('/proc/self/stat', 'utf8')).toContain(String(process.pid));
  for (const reader of readers) reader.destroy();
});

test('opening a pipe that nobody reads for writing returns at once with nothing', () => {
  expect(openForWriting(pipe)).toBeUndefined();
});

test('a late reader gets 5 MB intact', async () => {
  const bytes = Buffer.alloc(5 * 1024 * 1024, 'orchard ');
  const feeding = feedInput(pipe, bytes, new AbortController().signal);
  const target = join(directory, 'copy');
  const copy = spawn('sh', ['-c', `sleep 0.2; cat ${pipe} > ${target}`]);
  await once(copy, 'exit');
  expect(await feeding).toBe('read');
  expect(readFileSync(target).equals(bytes)).toBe(true);
});

test('a reader that leaves early is no error', async () => {
  const feeding = feedInput(pipe, Buffer.alloc(5 * 1024 * 1024), new AbortController().signal);
  await once(spawn('head', ['-c', '10', pipe]), 'exit');
  expect(await feeding).toBe('read in part');
});

test('feeding gives up when the run is over', async () => {
  const over = new AbortController();
  const feeding = feedInput(pipe, Buffer.from('{}'), over.signal);
  over.abort();
  expect(await feeding).toBe('not read');
});

test('feeding a reader that never reads gives up when the run is over', async () => {
  const over = new AbortController();
  const reader = openForReading(pipe, take).pause();
  const feeding = feedInput(pipe, Buffer.alloc(5 * 1024 * 1024), over.signal);
  setImmediate(() => over.abort());
  expect(await feeding).not.toBe('read');
  reader.destroy();
});

test('an output does not end before the first writer has come', async () => {
  const output = openOutput(pipe);
  const read = textOf(output);
  await once(spawn('sh', ['-c', `sleep 0.2; printf late > ${pipe}`]), 'exit');
  expect(await read).toBe('late');
});

test('an output without any writer ends when its end is expected', async () => {
  const output = openOutput(pipe);
  const read = textOf(output);
  output.expectEnd();
  expect(await read).toBe('');
});

test('an output that somebody else holds open ends when it is closed', async () => {
  const output = openOutput(pipe);
  const read = textOf(output);
  const holder = spawn('sh', ['-c', `exec 3> ${pipe}; printf held >&3; echo ready; exec sleep 60`]);
  await once(holder.stdout, 'data');
  output.close();
  await read;
  holder.kill();
});

test('an output waits while its bytes are not taken, and loses none', async () => {
  const output = openOutput(pipe);
  let length = 0;
  const read = output.read((bytes) => {
    length += bytes.length;
    setImmediate(() => output.resume());
    return false;
  });
  await once(spawn('sh', ['-c', `head -c 1000000 /dev/zero > ${pipe}`]), 'exit');
  await read;
  expect(length).toBe(1_000_000);
});

test('a path that is missing is refused with the reason', () => {
  expect(() => openForReading(join(directory, 'missing'), take)).toThrow(/ENOENT/);
  expect(() => openOutput(join(directory, 'missing'))).toThrow(/ENOENT/);
});

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { feedInput } from '../../src/run/adapter-input.ts';
import { openOutput } from '../../src/run/adapter-output.ts';
import { openForReading, openForWriting } from '../../src/run/named-pipe.ts';

let directory: string;
let pipe: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'packwright-pipe-'));
  pipe = join(directory, 'pipe');
  execFileSync('mkfifo', [pipe]);
});
afterEach(() => rmSync(directory, { recursive: true }));

test('opening eight pipes that nobody else opens leaves every file call free', async () => {
  const readers = Array.from({ length: 8 }, () => openForReading(pipe));
  for (const reader of readers) reader.destroy();
  expect(openForWriting(pipe)).toBeUndefined();
  expect(await readFile('/proc/self/stat', 'utf8')).toContain(String(process.pid));
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
  const reader = openForReading(pipe);
  const feeding = feedInput(pipe, Buffer.alloc(5 * 1024 * 1024), over.signal);
  setImmediate(() => over.abort());
  expect(await feeding).not.toBe('read');
  reader.destroy();
});

test('an output does not end before the first writer has come', async () => {
  const output = openOutput(pipe);
  const read = text(output.stream);
  const writer = spawn('sh', ['-c', `sleep 0.2; printf late > ${pipe}`]);
  await once(writer, 'exit');
  expect(await read).toBe('late');
  output.close();
});

test('an output without any writer ends when its end is expected', async () => {
  const output = openOutput(pipe);
  const read = buffer(output.stream);
  output.expectEnd();
  expect(await read).toHaveLength(0);
  output.close();
});

test('an output that somebody else holds open is closed on demand', async () => {
  const output = openOutput(pipe);
  const holder = spawn('sh', ['-c', `exec 3> ${pipe}; printf held >&3; echo ready; exec sleep 60`]);
  await once(holder.stdout, 'data');
  const closed = once(output.stream, 'close');
  output.close();
  await closed;
  holder.kill();
  expect(output.stream.destroyed).toBe(true);
});

test('a path that is no pipe is refused with the reason', () => {
  writeFileSync(join(directory, 'file'), '');
  expect(() => openForReading(join(directory, 'missing'))).toThrow(/ENOENT/);
});

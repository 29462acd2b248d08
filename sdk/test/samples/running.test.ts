import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { AdapterProcess, smallestInstance } from '../adapter-process.ts';
import { onOneLine, pageOnOneLine, pageText } from './sample.ts';

const programs = join(import.meta.dirname, 'running');
const page = pageOnOneLine('running.md');

const directory = mkdtempSync(join(tmpdir(), 'sdk-sample-'));
const account = join(directory, 'account.json');
writeFileSync(account, smallestInstance);
afterAll(() => rmSync(directory, { recursive: true }));

/** As a server starts it, with files in place of pipes. */
async function start(command: string): Promise<string> {
  const result = join(directory, 'result.json');
  writeFileSync(result, '');
  const PATH = `${dirname(process.execPath)}:${process.env.PATH}`;
  await promisify(execFile)('sh', ['-c', `exec ${command} "$0" "$1"`, account, result], {
    cwd: programs,
    env: { ...process.env, PATH, LOG_DIR: directory },
  });
  return readFileSync(result, 'utf8');
}

test('each line of the command table has a program of its own, one of them a shell script', async () => {
  const table = readFileSync(join(programs, 'commands.cfg'), 'utf8');
  const commands = Object.fromEntries(
    Array.from(table.matchAll(/^(\w+) = (.+)$/gm), ([, method, command]) => [method, command]),
  );
  expect(await start(commands.test)).toBe('{}');
  expect(JSON.parse(await start(commands.collect))).toMatchObject({
    result: [{ key: { name: 'Tree 7' } }],
  });
  expect(await start(commands.endpoint_urls)).toBe('{"endpointUrls":[]}');
  expect(JSON.parse(await start(commands.adapter_definition))).toMatchObject({
    adapter_key: 'OrchardAdapter',
  });
});

test('the shell script is that of the page', () => {
  expect(pageText('running.md')).toContain(
    readFileSync(join(programs, 'app/definition.sh'), 'utf8'),
  );
});

test('one program answers every method, with words of its own before it', async () => {
  expect(await start('node app/adapter.ts test')).toBe('{}');
  expect(await start('node app/adapter.ts --row 2 test')).toBe('{}');
});

test('started without arguments it prints what the page shows', async () => {
  const failure = await promisify(execFile)(process.execPath, ['app/adapter.ts'], {
    cwd: programs,
  }).catch((failure) => failure);
  expect(failure.code).toBe(2);
  expect(page).toContain(onOneLine(failure.stderr));
});

test('SIGTERM closes the gate, and the message is that of the page', async () => {
  await using adapter = new AdapterProcess('../samples/running/app/patient.ts', 'collect');
  adapter.input.end(smallestInstance);
  await adapter.hasPrinted('The gate is open.');
  adapter.process.kill('SIGTERM');
  const { code, result, log } = await adapter.end();
  expect(code).toBe(1);
  expect(page).toContain(JSON.parse(result).errorMessage);
  expect(log).toContain('INFO The gate is closed.');
});

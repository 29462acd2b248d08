import { execFile } from 'node:child_process';
import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { hostAdapter } from '../app/host-adapter.ts';

const project = join(import.meta.dirname, '..');
const { key } = hostAdapter().definition;

test.each([
  ['test', {}],
  ['collect', { result: expect.arrayContaining([expect.anything()]) }],
  ['endpoint_urls', { endpointUrls: [] }],
  ['adapter_definition', { adapter_key: key }],
])('the command for %s answers', async (request, answer) => {
  expect(await answerTo(request)).toMatchObject(answer);
});

/** Does what the server does for a request: starts a command of commands.cfg between two pipes. */
async function answerTo(request: string) {
  const commands = await readFile(join(project, 'commands.cfg'), 'utf8');
  const command = commands.match(new RegExp(`^${request} = (.+)$`, 'm'))?.[1];
  const account = { name: 'North', adapter_kind: key, object_kind: `${key}_adapter_instance` };
  const script = `cd "$LOG_DIR" && mkfifo input output
    echo '${JSON.stringify({ adapter_key: account })}' > input & writer=$!
    timeout 20 cat output & reader=$!
    cd '${project}' && ${command} "$LOG_DIR/input" "$LOG_DIR/output" && wait $reader
    code=$?; kill $writer $reader 2> /dev/null; exit $code`;
  await using directory = await mkdtempDisposable(join(tmpdir(), 'host-adapter-'));
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  const env = { ...process.env, PATH: path, LOG_DIR: directory.path };
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { env });
  return JSON.parse(stdout);
}

import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBin } from '../run-bin.ts';
import { startCommand } from './started-command.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe('The first adapter of the README', () => {
  let readme: string;
  let directory: string;

  beforeAll(async () => {
    readme = await readFile(path.join(root, 'README.md'), 'utf8');
    directory = await mkdtemp(path.join(tmpdir(), 'packwright-readme-'));
    await symlink(path.join(root, 'node_modules'), path.join(directory, 'node_modules'));
    const [, command = ''] = /^npx mp-init (.*)$/m.exec(readme) ?? [];
    expect(await runBin('mp-init', command.split(' '), directory)).toMatchObject({ code: 0 });
  });

  afterAll(() => rm(directory, { recursive: true }));

  test('shows the new property after the two changes, under the name it was made with', async () => {
    const changes = changesIn(readme);
    expect(changes.map(({ file }) => path.basename(file))).toEqual(['definition.ts', 'host.ts']);
    for (const change of changes) await apply(change, directory);
    const command = startCommand([path.join(directory, 'orchard')]);
    await command.printed(new RegExp(`Host +1 .*Node.js ${process.version},`));
    await command.printed(/Ctrl-C stops it/);
    const instance = await readFile(path.join(directory, 'orchard/logs/instance.json'), 'utf8');
    expect(JSON.parse(instance).adapterKey).toMatchObject({
      name: 'Orchard',
      adapterKind: 'OrchardAdapter',
    });
    command.interrupt();
    expect((await command.ended()).exitCode).toBe(0);
  });
});

interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Each diff of the page, with the file that was named last before it. */
function changesIn(page: string): Change[] {
  return [...page.matchAll(/^```diff\n(.*?)^```$/gms)].map(({ index, 1: diff = '' }) => {
    const named = [...page.slice(0, index).matchAll(/`(orchard\/app\/[\w-]+\.ts)`/g)].at(-1);
    return { file: named?.[1] ?? '', before: side(diff, '-'), after: side(diff, '+') };
  });
}

function side(diff: string, mark: '-' | '+'): string {
  const lines = diff.split(/(?<=\n)/);
  return lines
    .filter((line) => line.startsWith(' ') || line.startsWith(mark))
    .map((line) => line.slice(1))
    .join('');
}

async function apply({ file, before, after }: Change, directory: string): Promise<void> {
  const target = path.join(directory, file);
  const source = await readFile(target, 'utf8');
  expect(source.split(before), `the lines of the README in ${file}`).toHaveLength(2);
  await writeFile(
    target,
    source.replace(before, () => after),
  );
}

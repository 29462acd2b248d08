import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readProperties } from '../../src/describe/read-properties.ts';
import { runBin } from '../run-bin.ts';
import { answers, makeProject } from '../start/project.ts';
import { orchardDefinition } from './orchard-definition.ts';

async function projectWith(translations: Readonly<Record<string, string>>) {
  const project = await makeProject({ adapter_definition: answers(orchardDefinition()) });
  await mkdir(path.join(project.directory, 'translations'));
  for (const [name, text] of Object.entries(translations)) {
    await writeFile(path.join(project.directory, 'translations', name), text);
  }
  return project;
}

const whole = { Orchard: 'Verger', 'Orchard Instance': 'Un verger', Host: 'Hôte', Tree: 'Arbre' };

test('each translation of a project is a file of labels beside the first one', async () => {
  const fr = JSON.stringify({ ...whole, Height: 'Taille' });
  const de = JSON.stringify({ Tree: 'Baum', Height: '' });
  await using project = await projectWith({ 'fr.json': fr, 'de.json': de, 'notes.txt': 'none' });
  const { code, stdout, stderr } = await runBin('mp-describe', ['write'], project.directory);
  expect(code).toBe(0);
  expect(stdout).toBe(
    ['describe.xml', 'resources/resources.properties']
      .concat('resources/resources_de.properties', 'resources/resources_fr.properties')
      .map((name) => `build/describe/${name}\n`)
      .join(''),
  );
  expect(stderr).toBe(
    'warning: translations/de.json: not translated, and shown as they are: "Orchard", "Orchard Instance", "Host", "Height"\n',
  );
  const labelsIn = async (name: string) => {
    const folder = path.join(project.directory, 'build/describe/resources');
    return [...readProperties(await readFile(path.join(folder, name), 'utf8'))];
  };
  const first = await labelsIn('resources.properties');
  const french = await labelsIn('resources_fr.properties');
  expect(french.map(([number]) => number)).toEqual(first.map(([number]) => number));
  expect(french.slice(0, 5).map(([, label]) => label)).toEqual([
    'Verger',
    'Un verger',
    'Hôte',
    'Arbre',
    'Taille',
  ]);
  expect(new Map(await labelsIn('resources_de.properties')).get('5')).toBe('Height');
});

test.each([
  ['fr.json', '{"Tre":"Arbre"}', 'the describe has no label "Tre"; is "Tree" meant?'],
  ['it.json', '{}', 'the platform has no language "it", only de, es, fr, ja, ko, zh-CN, zh-TW'],
  ['fr.json', '["Arbre"]', 'must be an object: translation by text'],
  ['fr.json', '{"Tree":7}', '"Tree" must have a text'],
  ['fr.json', '{"Tree":"Ar\\nbre"}', '"Tree" has a line break, which ends an entry'],
])('%s with %s fails the check', async (name, text, problem) => {
  await using project = await projectWith({ [name]: text });
  const { code, stderr } = await runBin('mp-describe', ['check'], project.directory);
  expect(stderr).toBe(`translations/${name}: ${problem}\n`);
  expect(code).toBe(1);
});

test('a translation that is no JSON is refused', async () => {
  await using project = await projectWith({ 'fr.json': '{' });
  const { code, stderr } = await runBin('mp-describe', ['write'], project.directory);
  expect(stderr).toMatch(/^translations\/fr\.json: is no JSON: /);
  expect(code).toBe(1);
});

test('the same project gives the same bytes in every language and time zone', async () => {
  const texts = JSON.stringify({ Tree: 'ağaç', Height: 'I' });
  await using project = await projectWith({ 'fr.json': texts });
  const written = async (environment: Record<string, string>, out: string) => {
    const env = { ...process.env, ...environment };
    const { code } = await runBin('mp-describe', ['write', '-o', out], project.directory, env);
    expect(code).toBe(0);
    const names = [
      'describe.xml',
      'resources/resources.properties',
      'resources/resources_fr.properties',
    ];
    return Promise.all(
      names.map((name) => readFile(path.join(project.directory, out, name), 'utf8')),
    );
  };
  const usual = await written({ LC_ALL: 'C', TZ: 'UTC' }, 'a');
  expect(await written({ LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' }, 'b')).toEqual(usual);
});

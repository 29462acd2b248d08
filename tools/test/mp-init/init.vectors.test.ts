import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { readProperties } from '../../src/describe/read-properties.ts';
import { carriedIcon } from '../../src/mp-init/carried-parts.ts';
import { otherScripts } from '../manifest/manifest-deviations.ts';
import { initDeviations } from './init-deviations.ts';
import { Workshop } from './made-project.ts';

const { language, environment, icon, backslash, blanks } = initDeviations;
const noEula = 'There is no EULA associated with this Management Pack.';

/** One project that the vendor's tool has made. */
type GoldenProject = {
  readonly inputs: Readonly<
    Record<'display_name' | 'adapter_key' | 'description' | 'vendor', string>
  >;
  readonly tree: readonly string[];
  readonly initial_commit: { readonly subject: string; readonly files: readonly string[] };
  readonly texts: Readonly<Record<string, string>>;
};

describeGolden('A new project', 'init', (folder) => {
  const cases = readdirSync(folder).map((name): [string, GoldenProject] => {
    return [name, JSON.parse(readFileSync(path.join(folder, name, 'project.json'), 'utf8'))];
  });
  const usable = cases.filter(([, { inputs }]) => !otherScripts.concerns(inputs.adapter_key));
  const refused = cases.filter(([, { inputs }]) => otherScripts.concerns(inputs.adapter_key));

  test.each(usable)('%s has the files of the vendor’s', async (_, golden) => {
    using workshop = new Workshop();
    await make(golden, workshop);
    const kept = golden.tree.filter((name) => !language.concerns(name));
    expect(workshop.tree('project')).toEqual(expect.arrayContaining(kept));
  });

  test.each(usable)('%s has the manifest of the vendor’s', async (_, golden) => {
    using workshop = new Workshop();
    await make(golden, workshop);
    const expected = golden.texts['manifest.txt'] ?? '';
    const own = icon.concerns(JSON.parse(expected)) ? '"pak_icon": "icon.png"' : '$&';
    expect(workshop.text('project/manifest.txt')).toBe(expected.replace('"pak_icon": ""', own));
  });

  test.each(usable)('%s has the labels of the vendor’s', async (_, golden) => {
    using workshop = new Workshop();
    await make(golden, workshop);
    const text = workshop.text('project/resources/resources.properties');
    const { display_name, description, vendor } = golden.inputs;
    expect(Object.fromEntries(readProperties(text))).toEqual({
      DISPLAY_NAME: display_name.trim(),
      DESCRIPTION: description.trim(),
      VENDOR: vendor.trim(),
    });
    const expected = golden.texts['resources/resources.properties'];
    const isOdd = (label: string) => backslash.concerns(label) || blanks.concerns(label);
    if (![display_name, description, vendor].some(isOdd)) expect(text).toBe(expected);
  });

  test.each(usable)(
    '%s has agreement, commands and ignored files of the vendor’s',
    async (_, golden) => {
      using workshop = new Workshop();
      await make(golden, workshop);
      expect(workshop.text('project/eula.txt')).toBe(golden.texts['eula.txt']);
      const endpoints = (text = '') => [...text.matchAll(/^(\w+) *=/gm)].map(([, name]) => name);
      expect(endpoints(workshop.text('project/commands.cfg'))).toEqual(
        endpoints(golden.texts['commands.cfg']),
      );
      const lines = (text = '') => text.split('\n').filter((line) => line !== '');
      const ignored = lines(golden.texts['.gitignore']).filter(
        (line) => !environment.concerns(line),
      );
      expect(lines(workshop.text('project/.gitignore'))).toEqual([...ignored, 'node_modules']);
    },
  );

  test.each(usable)('%s has the first commit of the vendor’s', async (_, golden) => {
    using workshop = new Workshop();
    await make(golden, workshop);
    const git = (...options: string[]) =>
      execFileSync('git', options, { cwd: workshop.path('project'), encoding: 'utf8' }).trim();
    expect(git('log', '--format=%s')).toBe(golden.initial_commit.subject);
    const committed = git('ls-tree', '-r', '--name-only', 'HEAD').split('\n');
    const kept = golden.initial_commit.files.filter((name) => !language.concerns(name));
    expect(committed).toEqual(expect.arrayContaining(kept));
    // What the vendor's tool keeps out of the repository stays out.
    const keptOut = golden.tree.filter((name) => !golden.initial_commit.files.includes(name));
    expect(committed.filter((name) => keptOut.includes(name))).toEqual([]);
    expect(git('status', '--porcelain')).toBe('');
  });

  test.each(refused)('%s is refused for its key', async (_, { inputs }) => {
    using workshop = new Workshop();
    const report = await workshop.report({ ...answersOf(inputs), git: true });
    expect(report).toMatchObject({ exitCode: 2, failure: { code: 'WRONG_OPTION' }, files: [] });
  });
});

function answersOf(inputs: GoldenProject['inputs']) {
  return {
    directory: 'project',
    name: inputs.display_name,
    key: inputs.adapter_key,
    description: inputs.description,
    vendor: inputs.vendor,
  };
}

/** Makes the project with the same answers, files among them. */
async function make({ inputs, texts }: GoldenProject, workshop: Workshop): Promise<void> {
  const eula = texts['eula.txt'] === noEula ? '' : 'licence.txt';
  if (eula !== '') writeFileSync(workshop.path(eula), texts['eula.txt'] ?? '');
  const { pak_icon: name }: { pak_icon: string } = JSON.parse(texts['manifest.txt'] ?? '');
  if (name !== '') writeFileSync(workshop.path(name), carriedIcon());
  const report = await workshop.report({ ...answersOf(inputs), eula, icon: name, git: true });
  expect(report.failure).toBeUndefined();
  expect(report).toMatchObject({ exitCode: 0, notes: [] });
}

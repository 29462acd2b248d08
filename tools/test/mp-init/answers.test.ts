import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { carriedIcon } from '../../src/mp-init/carried-parts.ts';
import { PromptCancelled, type Prompts } from '../../src/terminal/prompts.ts';
import { orchard, Workshop } from './made-project.ts';

test('without a terminal, all answers that cannot be guessed are named at once', async () => {
  using workshop = new Workshop();
  const { exitCode, told } = await workshop.init({});
  expect([exitCode, workshop.tree()]).toEqual([2, []]);
  expect(told).toContain('mp-init <directory>, or --name');
  expect(told).toContain('--vendor');
});

test('a directory gives name, key and description; each can be given', async () => {
  using workshop = new Workshop();
  const report = await workshop.report({ directory: 'my-orchard', vendor: 'Grower' });
  expect(report).toMatchObject({ displayName: 'My Orchard', adapterKey: 'MyOrchard' });
  const labels = workshop.text('my-orchard/resources/resources.properties');
  expect(labels).toContain('DESCRIPTION=Monitors My Orchard.\n');
  const given = { key: 'Apples', description: 'Counts apples', directory: 'other' };
  expect(await workshop.report({ ...given, vendor: 'Grower' })).toMatchObject({
    displayName: 'Other',
    adapterKey: 'Apples',
  });
  expect(workshop.text('other/resources/resources.properties')).toContain('=Counts apples\n');
});

test('a name gives a directory', async () => {
  using workshop = new Workshop();
  const report = await workshop.report({ name: 'Öko-Orchard (2)', vendor: 'Grower' });
  expect(report.directory).toBe(workshop.path('oko-orchard-2'));
});

test('all answers that cannot be used are told at once, and nothing is made', async () => {
  using workshop = new Workshop();
  writeFileSync(workshop.path('empty.txt'), ' \n');
  writeFileSync(workshop.path('icon.png'), 'no image');
  const { exitCode, told } = await workshop.init({
    ...orchard,
    directory: 'icon.png',
    name: ' ',
    key: '1A',
    description: 'two\nlines',
    eula: 'empty.txt',
    icon: 'icon.png',
    template: 'java',
  });
  expect(exitCode).toBe(2);
  expect(told.split('\n')).toEqual([
    'the directory: icon.png is no directory',
    '--name: must not be empty',
    '--key: must not begin with a digit',
    '--description: must be one line of text',
    '--eula: empty.txt is empty, which the platform refuses',
    '--icon: icon.png is no PNG image',
    '--template: there is no template java, but minimal, host, http',
  ]);
  expect(workshop.tree()).toEqual(['empty.txt', 'icon.png']);
});

test.each([
  ['eula', 'licence.md', 'text', '--eula: licence.md must be a text file, with the ending .txt'],
  ['eula', 'none.txt', undefined, '--eula: none.txt is not there, or cannot be read'],
  ['icon', 'none.png', undefined, '--icon: none.png is not there, or cannot be read'],
  ['icon', 'small.png', small(), '--icon: small.png has 16 x 16 pixels: it must have 256 x 256'],
  ['icon', 'logo.gif', carriedIcon(), '--icon: logo.gif must have the ending .png'],
])('%s %s is refused with a reason', async (option, name, content, message) => {
  using workshop = new Workshop();
  if (content !== undefined) writeFileSync(workshop.path(name), content);
  const { exitCode, told } = await workshop.init({ ...orchard, [option]: name });
  expect([exitCode, told]).toEqual([2, message]);
});

test('agreement and icon are copied; the home directory may be written as ~', async () => {
  using workshop = new Workshop();
  writeFileSync(workshop.path('licence.txt'), 'Do what you like.\n');
  writeFileSync(workshop.path('logo.png'), carriedIcon());
  await workshop.init({ ...orchard, eula: '~/licence.txt', icon: 'logo.png' });
  expect(workshop.text('orchard/eula.txt')).toBe('Do what you like.\n');
  expect(JSON.parse(workshop.text('orchard/manifest.txt')).pak_icon).toBe('logo.png');
  expect(workshop.tree('orchard')).toContain('logo.png');
  expect(workshop.tree('orchard')).not.toContain('icon.png');
});

test('what is not given is asked for, with proposals, in the order of the vendor’s tool', async () => {
  using workshop = new Workshop();
  const asked: string[] = [];
  const typed = { Vendor: 'Grower', 'Directory of the project': 'my-adapter' };
  const { exitCode } = await workshop.init({}, answering(asked, typed));
  expect(exitCode).toBe(0);
  expect(asked).toEqual([
    'Directory of the project',
    'Display name of the management pack (My Adapter)',
    'Key of the adapter: stays for ever (MyAdapter)',
    'Description (Monitors My Adapter.)',
    'Vendor',
    'Text file with the end user licence agreement; empty for none',
    'Icon, a PNG image of 256 x 256 pixels; empty for one to begin with',
    'Template (minimal)',
    'Make a git repository with a first commit? (true)',
  ]);
});

test('what is given is not asked for, nor anything with --yes', async () => {
  using workshop = new Workshop();
  const asked: string[] = [];
  const prompts = answering(asked, {});
  await workshop.init({ ...orchard, yes: true }, prompts);
  expect(asked).toEqual([]);
  const given = { name: 'North', key: 'North', description: 'N', eula: '', icon: '', git: false };
  const rest = { directory: 'north', vendor: 'Grower', template: 'http', recordings: false };
  expect((await workshop.init({ ...given, ...rest }, prompts)).exitCode).toBe(0);
  expect(asked).toEqual([]);
});

test('a project is remembered where somebody was asked, and only there', async () => {
  using workshop = new Workshop();
  await workshop.init(orchard);
  expect(workshop.tree()).not.toContain('.config/');
  await workshop.init({ ...orchard, directory: 'north' }, answering([], {}));
  expect(JSON.parse(workshop.text('.config/packwright/config.json'))).toEqual({
    projects: [workshop.path('north')],
  });
});

test('inside of a repository, none is proposed, and the question says why', async () => {
  using workshop = new Workshop();
  mkdirSync(workshop.path('.git'));
  const asked: string[] = [];
  await workshop.init({ ...orchard, template: 'http' }, answering(asked, {}));
  expect(asked.at(-1)).toBe(
    `Make a git repository with a first commit? The project is inside of one already, ${workshop.path('')}. (false)`,
  );
  expect(asked.at(-2)).toBe('Add tests that replay recorded HTTP calls? (true)');
});

test('who cancels a question gets exit code 130, and nothing is made', async () => {
  using workshop = new Workshop();
  const prompts = { ...answering([], {}), text: () => Promise.reject(new PromptCancelled()) };
  expect((await workshop.init({}, prompts)).exitCode).toBe(130);
  expect(workshop.tree()).toEqual([]);
});

/** Somebody who takes all proposals, apart from these. */
function answering(asked: string[], answers: Readonly<Record<string, string>>): Prompts {
  const take = <Value>(message: string, proposal: Value): Promise<Value> => {
    asked.push(proposal === '' ? message : `${message} (${proposal})`);
    return Promise.resolve(proposal);
  };
  return {
    text: ({ message, initial = '' }) => {
      return answers[message] === undefined
        ? take(message, initial)
        : take(message, '').then(() => answers[message] ?? '');
    },
    password: ({ message }) => take(message, ''),
    select: ({ message, choices, initial }) => {
      const chosen = choices.find(({ value }) => value === initial) ?? choices[0];
      if (chosen === undefined) throw new PromptCancelled();
      return take(message, chosen.value);
    },
    confirm: ({ message, initial = true }) => take(message, initial),
  };
}

/** The header of an image of 16 x 16 pixels is all that is looked at. */
function small(): Buffer {
  const bytes = Buffer.from(carriedIcon().subarray(0, 33));
  bytes.writeUInt32BE(16, 16);
  bytes.writeUInt32BE(16, 20);
  return bytes;
}

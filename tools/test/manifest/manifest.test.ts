import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deviationTable } from '../../../api/test/deviation-table.ts';
import { adapterKeyProblem, proposeAdapterKey } from '../../src/manifest/adapter-key.ts';
import { checkManifest } from '../../src/manifest/check-manifest.ts';
import { correctAdapterKind } from '../../src/manifest/correct-adapter-kind.ts';
import { scriptFile } from '../../src/manifest/script-file.ts';
import { manifestDeviations } from './manifest-deviations.ts';

const manifest = {
  display_name: 'DISPLAY_NAME',
  name: 'iSDK_OrchardAdapter',
  description: 'DESCRIPTION',
  version: '1.0.0',
  vcops_minimum_version: '8.10.0',
  disk_space_required: 500,
  run_scripts_on_all_nodes: 'true',
  eula_file: 'eula.txt',
  platform: ['Linux Non-VA', 'Linux VA'],
  vendor: 'VENDOR',
  pak_icon: 'icon.png',
  pak_validation_script: { script: '' },
  adapter_pre_script: { script: '' },
  adapter_post_script: { script: '' },
  adapters: ['adapter.zip'],
  adapter_kinds: ['OrchardAdapter'],
  license_type: '',
};

const files = {
  'manifest.txt': JSON.stringify(manifest),
  'eula.txt': 'None.',
  'icon.png': png(256, 256),
  'resources/resources.properties': 'DISPLAY_NAME = Orchard\nDESCRIPTION = Trees\nVENDOR = Grower',
};

describe('A manifest', () => {
  test('as mp-init writes it is a good one', () => {
    expect(check({})).toEqual({ manifest, problems: [] });
  });

  test('may leave out what has a meaning without it', () => {
    const { name, version, eula_file, platform, vendor, adapters, adapter_kinds } = manifest;
    const least = { name, version, eula_file, platform, vendor, adapters, adapter_kinds };
    expect(check({ 'manifest.txt': JSON.stringify(least) }).problems).toEqual([]);
  });

  test('is warned of a member that nobody knows, with the one that was meant', () => {
    const { pak_icon: pak_ikon, ...others } = manifest;
    const text = JSON.stringify({ ...others, pak_ikon, fruit: 'apple' });
    expect(check({ 'manifest.txt': text }).problems).toEqual([
      {
        severity: 'WARNING',
        path: '$.pak_ikon',
        message: 'is no known member: did you mean "pak_icon"?',
      },
      { severity: 'WARNING', path: '$.fruit', message: 'is no known member' },
    ]);
  });

  test('is told all that is wrong with it at once', () => {
    const wrong = {
      name: 'my pack',
      version: '1.0',
      platform: [],
      vendor: ' ',
      eula_file: 'EULA.txt',
      pak_icon: 'eula.txt',
      adapter_pre_script: { script: 'sh before.sh' },
      adapters: ['adapters.zip'],
      adapter_kinds: ['A', 'B'],
    };
    const { manifest: none, problems } = check({ 'manifest.txt': JSON.stringify(wrong) });
    expect(none).toBeUndefined();
    expect(problems.map(({ path, message }) => `${path} ${message}`).sort()).toEqual([
      '$.adapter_kinds is ["A","B"]: it must be a list of one text, the key of the adapter',
      '$.adapter_pre_script.script names sh before.sh, and the project has no such file',
      '$.adapters is ["adapters.zip"]: it must be the list ["adapter.zip"]',
      '$.eula_file names EULA.txt, and the project has no such file',
      '$.name is "my pack": it must be a text of letters, digits, hyphens and underscores that no other pack has',
      '$.pak_icon names eula.txt, which is no PNG image',
      '$.platform is []: it must be a list of at least one platform, such as "Linux VA"',
      '$.vendor is " ": it must be a text that is not empty: who made the pack, or its key in resources/resources.properties',
      '$.version is "1.0": it must be a text of three numbers with dots between them, such as 1.0.0',
    ]);
  });

  test.each(['name', 'version', 'eula_file', 'platform', 'vendor', 'adapters', 'adapter_kinds'])(
    'has a member %s',
    (member) => {
      const text = JSON.stringify({ ...manifest, [member]: undefined });
      expect(check({ 'manifest.txt': text }).problems).toEqual([
        { severity: 'ERROR', path: `$.${member}`, message: 'is missing' },
      ]);
    },
  );

  test.each([['1.2.3.4'], ['1.2'], [' 1.2.3'], ['1.2.x'], ['-1.2.3'], ['']])(
    'has three numbers as version, and not %j',
    (version) => {
      const { problems } = check({ 'manifest.txt': JSON.stringify({ ...manifest, version }) });
      expect(problems.map(({ path }) => path)).toEqual(['$.version']);
    },
  );

  test('names an agreement that is not empty', () => {
    expect(messages({ 'eula.txt': ' \n' })).toEqual([
      '$.eula_file names eula.txt, which is empty: the platform refuses that; say at least that there is no agreement',
    ]);
  });

  test('names an icon of 256 x 256 pixels', () => {
    expect(messages({ 'icon.png': png(128, 256) })).toEqual([
      '$.pak_icon names icon.png of 128 x 256 pixels: it must have 256 x 256',
    ]);
    expect(messages({ 'icon.png': png(256, 256).subarray(0, 20) })).toEqual([
      '$.pak_icon names icon.png, which is no PNG image',
    ]);
  });

  test('names the adapter of the describe', () => {
    const { problems } = checkManifest(projectOf(files), 'MeadowAdapter');
    expect(problems).toEqual([
      {
        severity: 'ERROR',
        path: '$.adapter_kinds[0]',
        message: expect.stringContaining('key of the describe is "MeadowAdapter"'),
      },
    ]);
    const before = Buffer.from(JSON.stringify(manifest));
    const corrected = correctAdapterKind(manifest, 'MeadowAdapter', before);
    expect(corrected.at(-1)).toBe('}');
    const ended = correctAdapterKind(manifest, 'MeadowAdapter', Buffer.from('{}\n'));
    expect(ended).toBe(`${corrected}\n`);
    expect(
      checkManifest(projectOf({ ...files, 'manifest.txt': corrected }), 'MeadowAdapter').problems,
    ).toEqual([]);
    expect(corrected).toContain('\n    "adapters": [');
    expect(Object.keys(JSON.parse(corrected))).toEqual(Object.keys(manifest));
  });

  test('is warned of keys without a label', () => {
    expect(check({ 'resources/resources.properties': 'VENDOR = Grower' }).problems).toEqual([
      { severity: 'WARNING', path: '$.display_name', message: expect.stringContaining('no label') },
      { severity: 'WARNING', path: '$.description', message: expect.stringContaining('no label') },
    ]);
  });

  test('is JSON in UTF-8 without a byte order mark', () => {
    const text = JSON.stringify(manifest);
    expect(messages({ 'manifest.txt': `\u{feff}${text}` })).toEqual([
      '$ begins with a byte order mark: save it as UTF-8 without one',
    ]);
    expect(
      messages({ 'manifest.txt': Buffer.from(text.replace('1.0.0', '\xff'), 'latin1') })[0],
    ).toBe('$ is not UTF-8: save it as UTF-8 without a byte order mark');
    expect(messages({ 'manifest.txt': '{\n"name": "a",\n}' })[0]).toMatch(
      /^\$ is no JSON: .*line 3/,
    );
    expect(messages({ 'manifest.txt': '[]' })[0]).toMatch(/^\$ is \[\]: it must be an object/);
    expect(checkManifest(() => undefined).problems[0]?.message).toMatch(/^is missing/);
  });
});

describe('A script', () => {
  test.each([
    ['validate.py', 'validate.py'],
    ['python validate.py', 'validate.py'],
    ['./scripts/after install.sh', 'scripts/after install.sh'],
    ['python other.py', undefined],
  ])('%s means %s', (script, file) => {
    const files = ['validate.py', 'scripts/after install.sh'];
    expect(scriptFile(script, (path) => files.includes(path))).toBe(file);
  });
});

describe('The key of an adapter', () => {
  test.each([
    ['My Adapter', 'MyAdapter'],
    ['Ünï çode', 'Unicode'],
    ['3PAR Storage', 'Adapter3PARStorage'],
    ['日本 MP', 'MP'],
    ['!!!', 'MyAdapter'],
    ['__init__', 'init__'],
  ])('is made of %j', (name, key) => {
    expect(proposeAdapterKey(name)).toBe(key);
    expect(adapterKeyProblem(key)).toBeUndefined();
  });

  test.each(['', ' ', '1A', '_x', 'dash-key', 'dot.key', 'Ünïcode', 'a\n'])('is not %j', (key) => {
    expect(adapterKeyProblem(key)).toMatch(/^must/);
  });
});

test('each way in which manifests are handled differently is a row of the deviations', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/deviations.md'), 'utf8');
  const rows = deviationTable(page, 'Manifest').map(({ where }) => where);
  expect(new Set(rows)).toEqual(new Set(manifestDeviations));
});

type Files = Readonly<Record<string, string | Uint8Array>>;

function check(changes: Files) {
  return checkManifest(projectOf({ ...files, ...changes }), 'OrchardAdapter');
}

function messages(changes: Files): string[] {
  return check(changes).problems.map(({ path, message }) => `${path} ${message}`);
}

function projectOf(content: Files) {
  return (path: string) => {
    const found = Object.hasOwn(content, path) ? content[path] : undefined;
    return typeof found === 'string' ? Buffer.from(found) : found;
  };
}

function png(width: number, height: number): Buffer {
  const header = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR________', 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

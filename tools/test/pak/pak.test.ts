import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { deviationTable } from '../../../api/test/deviation-table.ts';
import { checksums } from '../../src/pak/checksums.ts';
import { inspectPak } from '../../src/pak/inspect-pak.ts';
import { pakProblems } from '../../src/pak/pak-problems.ts';
import { writeZip } from '../../src/pak/write-zip.ts';
import { content, orchardPak, orchardPlan } from './orchard.ts';
import { pakDeviations } from './pak-deviations.ts';

describe('The plan of a pack', () => {
  test('lists its entries in a fixed order, directories before their files', () => {
    const { plan } = orchardPlan();
    expect(plan.fileName).toBe('OrchardAdapter_1.2.0.pak');
    expect(plan.entries.map(({ name }) => name)).toEqual([
      'manifest.txt',
      'after.sh',
      'icon.png',
      'eula.txt',
      'resources/',
      'resources/resources.properties',
      'content/',
      'content/dashboards/',
      'content/dashboards/overview/',
      'content/dashboards/overview/Overview.json',
      'content/dashboards/overview/resources/',
      'content/dashboards/overview/resources/resources.properties',
      'content/dashboards/overview/resources/resources_pt_BR.properties',
      'content/reports/',
      'content/reports/trees/',
      'content/reports/trees/Trees.XML',
      'content/reports/trees/resources/',
      'content/reports/trees/resources/content.properties',
      'content/supermetrics/',
      'adapter.zip',
    ]);
    expect(plan.adapterZip.map(({ name }) => name)).toEqual([
      'OrchardAdapter.conf',
      'manifest.txt',
      'eula.txt',
      'icon.png',
      'resources/',
      'resources/resources.properties',
      'OrchardAdapter/',
      'OrchardAdapter/conf/',
      'OrchardAdapter/conf/describe.xml',
      'OrchardAdapter/conf/images/',
      'OrchardAdapter/conf/images/tree.png',
      'OrchardAdapter/conf/resources/',
      'OrchardAdapter/conf/resources/resources.properties',
      'OrchardAdapter/conf/version.txt',
    ]);
  });

  test.each([
    ['content/dashboards/Same.json', 'content/dashboards/same/Same.json'],
    ['content/reports/a.xml', 'content/reports/a/a.xml'],
  ])('refuses two files that go to one place: %s', (file, other) => {
    const planned = orchardPlan({ [file]: '', [other]: '' });
    expect(planned.problems.map((problem) => problem.message)).toEqual([
      expect.stringContaining(`goes to ${other}`),
    ]);
  });

  test.each([['content/dashboards/other.properties'], ['content/reports/content.properties']])(
    'refuses labels of nobody knows what: %s',
    (file) => {
      const { problems } = orchardPlan({ [file]: '', 'content/reports/second.xml': '' });
      expect(problems).toEqual([{ file, message: expect.stringContaining('<name>/resources') }]);
    },
  );

  test('leaves a file where its folder would have to be', () => {
    const { plan } = orchardPlan({
      'content/dashboards/plain': '',
      'content/dashboards/Plain2': '',
    });
    const names = plan.entries.map(({ name }) => name);
    expect(names).toContain('content/dashboards/plain');
    expect(names).toContain('content/dashboards/plain2/Plain2');
  });

  test('gives labels to the only report there is', () => {
    const { plan } = orchardPlan({ 'content/reports/content_fr.properties': '' });
    expect(plan.entries.map(({ name }) => name)).toContain(
      'content/reports/trees/resources/content_fr.properties',
    );
  });

  test('takes a made describe in place of one of the project', () => {
    const { plan } = orchardPlan({ 'conf/describe.xml': 'old' });
    const found = plan.adapterZip.filter(({ name }) => name.endsWith('/describe.xml'));
    expect(found).toEqual([expect.objectContaining({ kind: 'text' })]);
  });
});

describe('A pack', () => {
  test('has the same bytes whenever and wherever it is made', async () => {
    const here = await orchardPak();
    expect(await orchardPak()).toEqual(here);
    const script = `import { orchardPak } from ${JSON.stringify(join(import.meta.dirname, 'orchard.ts'))};
      console.log((await orchardPak()).toString('base64'));`;
    const elsewhere = await execa('node', ['--input-type=module', '--eval', script], {
      env: { TZ: 'Asia/Kathmandu' },
    });
    expect(Buffer.from(elsewhere.stdout, 'base64')).toEqual(here);
  });

  test('has files that everybody may read, scripts that run, and no times', async () => {
    const byName = new Map<string, unknown[]>();
    for await (const entry of (await fromBufferPromise(await orchardPak())).eachEntry()) {
      const mode = (entry.externalFileAttributes >>> 16).toString(8);
      const date = entry.getLastModDate({ timezone: 'local' });
      byName.set(entry.fileName, [entry.compressionMethod, mode, date]);
    }
    const time = new Date(1980, 0, 1, 12);
    expect(byName.get('manifest.txt')).toEqual([8, '100644', time]);
    expect(byName.get('adapter.zip')).toEqual([8, '100644', time]);
    expect(byName.get('after.sh')).toEqual([8, '100755', time]);
    expect(byName.get('content/')).toEqual([0, '40755', time]);
  });

  test('tells what is in it', async () => {
    const inspected = await inspectPak(await orchardPak());
    if (inspected.kind !== 'pak') throw new Error(inspected.message);
    const { manifest, adapter } = inspected.pak;
    expect(manifest.manifest?.name).toBe('iSDK_OrchardAdapter');
    expect(adapter?.confValues.get('REGISTRY')).toBe('pull.example:8443');
    expect(adapter?.describe?.name).toBe('OrchardAdapter/conf/describe.xml');
    expect(adapter?.version).toBe('Major-Version=1\nMinor-Version=2\nImplementation-Version=0\n');
    expect(await pakProblems(inspected.pak)).toEqual([]);
  });
});

describe('A pack that an installer would refuse', () => {
  test.each([
    ['another adapter', { kind: 'MeadowAdapter' }, 'KINDKEY is MeadowAdapter'],
    [
      'another describe',
      { describe: '<AdapterKind key="MeadowAdapter"/>' },
      'the key is MeadowAdapter',
    ],
    ['no digest', { digest: 'latest' }, 'OrchardAdapter.conf: DIGEST is "latest"'],
    ['an empty agreement', { files: { 'eula.txt': '' } }, '$.eula_file names eula.txt'],
    ['a describe against the grammar', { describe: '<AdapterKind/>' }, 'describe.xml:1: '],
    ['no describe', { describe: undefined }, 'adapter.zip has no describe.xml'],
  ])('has %s: %o', async (_, changes, sentence) => {
    expect(await problemsOf(await orchardPak(changes))).toContainEqual(
      expect.stringContaining(sentence),
    );
  });

  test.each([
    ['a text', Buffer.from('no zip'), 'no zip file'],
    ['an empty file', Buffer.alloc(0), 'no zip file'],
  ])('is %s', async (_, bytes, sentence) => {
    expect(await problemsOf(bytes)).toEqual([expect.stringContaining(sentence)]);
  });

  test('has no manifest, or nothing else', async () => {
    expect(await problemsOf(await writeZip([]))).toEqual([
      'it is no pack: manifest.txt is missing',
    ]);
    const manifest = { name: 'manifest.txt', content: Buffer.from(content['manifest.txt']) };
    expect(await problemsOf(await writeZip([manifest, manifest]))).toEqual(
      expect.arrayContaining([
        'manifest.txt: $.eula_file names eula.txt, and the project has no such file',
        'manifest.txt is in the pack more than once',
        'adapter.zip is missing',
      ]),
    );
  });
});

test('checksums are in the order of the names, as sha256sum reads them', () => {
  const files = [
    { name: 'b.pak', sha256: '3e23e816' },
    { name: 'a.txt', sha256: 'ca978112' },
  ];
  expect(checksums(files)).toBe('ca978112  a.txt\n3e23e816  b.pak\n');
});

test('each way in which packs are made differently is a row of the deviations', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/deviations.md'), 'utf8');
  const rows = deviationTable(page, 'Pack').map(({ where }) => where);
  expect(new Set(rows)).toEqual(new Set(Object.values(pakDeviations)));
});

async function problemsOf(bytes: Buffer): Promise<string[]> {
  const inspected = await inspectPak(bytes);
  return inspected.kind === 'pak' ? pakProblems(inspected.pak) : [inspected.message];
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deviationTable } from '../../../api/test/deviation-table.ts';
import { type EndedBin, runBin } from '../../../tools/test/run-bin.ts';
import {
  describeWithRegistry,
  openRegistry,
  type RunningRegistry,
} from '../../registry/docker-registry.ts';
import { complaintsOf } from './complaints.ts';
import { type EntryRule, entryRules } from './entry-rules.ts';
import { packEntries } from './pack-entries.ts';
import { type PackFiles, packFiles } from './pack-files.ts';
import { type PackRule, packRules } from './pack-rules.ts';
import type { PeerProjects } from './peer-projects.ts';
import { quietPort } from './quiet-port.ts';
import type { TerminalRun } from './terminal.ts';
import { stale, unexplained } from './vendor-defects.ts';
import type { VendorTools } from './vendor-tools.ts';

/** The vendor's mp-build and ours pack one project, with an image of ours. */
export function testMpBuild(projects: () => PeerProjects, tools: () => VendorTools): void {
  describeWithRegistry('with a registry', () => {
    let registry: RunningRegistry & AsyncDisposable;
    let theirs: TerminalRun;
    let ours: EndedBin;
    let [theirPack, ourPack]: PackFiles[] = [];
    let [theirEntries, ourEntries]: (readonly string[])[] = [];

    beforeAll(async () => {
      registry = await openRegistry();
      const copy = await projects().copy('theirs', '');
      const image = ['-r', `localhost:${registry.port}/bars/peer`];
      const login = ['--registry-username', 'grower', '--registry-password', 'Pomona-1742'];
      const port = ['-P', String(await quietPort())];
      const words = ['-p', copy, ...port, ...image, ...login];
      [theirs, ours] = await Promise.all([
        tools().run({ name: 'mp-build', words, cwd: copy }),
        runBin('mp-build', [...image, '--skip-checks'], projects().original),
      ]);
      const { key, original } = projects();
      const packIn = (project: string) => readFile(path.join(project, `build/${key}_1.0.0.pak`));
      const packs = await Promise.all([packIn(copy), packIn(original)]);
      [theirPack, ourPack] = await Promise.all(packs.map(packFiles));
      [theirEntries, ourEntries] = await Promise.all(packs.map(packEntries));
    }, 600_000);

    afterAll(() => registry?.[Symbol.asyncDispose]());

    test('both build, push and pack it', () => {
      expect(theirs.code, theirs.text).toBe(0);
      expect(theirs.text).toContain('Build Succeeded');
      expect(ours.code, ours.stderr).toBe(0);
    });

    test("the vendor's finds nothing wrong but what is a defect of its own", () => {
      expect(unexplained(complaintsOf(theirs))).toEqual([]);
      expect(stale('mp-build', complaintsOf(theirs))).toEqual([]);
    });

    test('the image that each pack names is in the registry', async () => {
      for (const pack of [theirPack, ourPack]) {
        const url = `http://${registry.host}/v2/bars/peer/manifests/${digestIn(pack)}`;
        const headers = { accept: 'application/vnd.docker.distribution.manifest.v2+json' };
        expect((await fetch(url, { method: 'HEAD', headers })).status).toBe(200);
      }
    });

    test('both packs hold the same, entry by entry, apart from what differs on purpose', () => {
      expect(leveled(ourPack, packRules)).toEqual(leveled(theirPack, packRules));
    });

    test('both packs hold each entry as often, with the same permissions, apart from that too', () => {
      expect(ourEntries).toEqual(madeOurs(theirEntries, entryRules));
    });

    describe('on purpose', () => {
      test.each(packRules)('$section: $row', (rule) => {
        const others = packRules.filter((other) => other !== rule);
        expect(leveled(ourPack, others)).not.toEqual(leveled(theirPack, others));
        expectRow(rule);
      });

      test.each(entryRules)('$section: $row', (rule) => {
        const others = entryRules.filter((other) => other !== rule);
        expect(ourEntries).not.toEqual(madeOurs(theirEntries, others));
        expectRow(rule);
      });
    });
  });
}

const page = await readFile(path.join(import.meta.dirname, '../../../docs/deviations.md'), 'utf8');

function expectRow({ section, row }: { readonly section: string; readonly row: string }): void {
  const rows = deviationTable(page, section).map(({ where }) => where);
  expect(rows).toContain(row);
}

function madeOurs(entries: readonly string[] = [], rules: readonly EntryRule[]): readonly string[] {
  return rules.reduce((changed, { ours }) => ours(changed), entries);
}

function leveled(pack: PackFiles | undefined, rules: readonly PackRule[]) {
  if (pack === undefined) throw new Error('There is no pack');
  const files = rules.reduce((changed, { level }) => level(changed), pack);
  return Object.fromEntries(files);
}

function digestIn(pack: PackFiles | undefined): string {
  const [, conf = ''] = [...(pack ?? [])].find(([name]) => name.endsWith('.conf')) ?? [];
  const [, digest] = /^DIGEST=(.*)$/m.exec(conf) ?? [];
  if (digest === undefined) throw new Error('The pack names no image');
  return digest;
}

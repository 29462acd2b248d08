import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { schemaProblems } from '../../src/json-schema/schema-problems.ts';
import { type Manifest, scriptMembers } from '../../src/manifest/manifest.ts';
import { adapterConf } from '../../src/pak/adapter-conf.ts';
import type { PakEntry } from '../../src/pak/pak-entry.ts';
import { type PakPlan, planPak } from '../../src/pak/pak-plan.ts';

describeGolden('What is in a pack', 'pak', (folder) => {
  test.each(readdirSync(folder))('%s', (name) => {
    const golden: PakCase = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const { manifest } = golden;
    const broken = schemaProblems('manifest.schema.json', manifest).map(({ path }) => path);
    const planned = planOf(golden);
    if (golden.exception === undefined) {
      expect(broken.toSorted()).toEqual(refusedHere(manifest).toSorted());
      if (planned.kind !== 'plan') throw new Error(JSON.stringify(planned.problems));
      comparePlan(golden, planned.plan);
      if (broken.length === 0) expect(planned.plan.fileName).toBe(golden.pak_name);
    } else {
      const isRefused = broken.length > 0 || planned.kind === 'problems' || lacksFiles(golden);
      const isExpected = !isNoProblemHere(golden) || refusedHere(manifest).length > 0;
      expect(isRefused).toBe(isExpected || lacksFiles(golden));
    }
  });
});

type PakCase = {
  readonly arguments: {
    readonly insecure_collector_communication: boolean;
    readonly use_default_registry: boolean;
    readonly registry_domain: string;
    readonly registry_port: string;
    readonly registry_path: string;
    readonly digest: string;
  };
  readonly project_tree: readonly string[];
  readonly manifest: Manifest;
  readonly exception?: unknown;
  readonly pak_name: string;
  readonly pak_entries: readonly GoldenEntry[];
  readonly adapter_zip_entries: readonly GoldenEntry[];
  readonly adapter_conf_name: string;
  readonly adapter_conf_text: string;
  readonly version_txt: Readonly<Record<string, string>>;
};

type GoldenEntry = { readonly name: string; readonly directory: boolean };

function planOf({ arguments: given, project_tree, manifest }: PakCase) {
  const { registry_domain, registry_port, registry_path, digest } = given;
  const registry = registry_port === '' ? registry_domain : `${registry_domain}:${registry_port}`;
  const [adapterKind = ''] = manifest.adapter_kinds;
  const conf = adapterConf({
    adapterKind,
    apiVersion: '1.0.0',
    insecure: given.insecure_collector_communication,
    image: {
      pull: { registry, repository: registry_path },
      digest,
      useDefaultRegistry: given.use_default_registry,
    },
  });
  const isStatic = project_tree.includes('conf/describe.xml');
  const generated = isStatic ? {} : { 'describe.xml': '', 'resources/resources.properties': '' };
  const files = project_tree.filter((name) => !name.endsWith('/'));
  return planPak({ manifest, adapterKind, files, conf, generated });
}

function comparePlan(golden: PakCase, { entries, adapterZip }: PakPlan): void {
  const empty = emptyDirectories(golden);
  const [kind = ''] = golden.manifest.adapter_kinds;
  const inConf = (name: string) => name.replace(`${kind}/conf/`, 'conf/');
  expect(shape(names(entries))).toEqual(
    shape(golden.pak_entries.map(({ name }) => name).filter((name) => !empty.has(name))),
  );
  expect(shape(names(adapterZip))).toEqual(
    shape(
      golden.adapter_zip_entries.map(({ name }) => name).filter((name) => !empty.has(inConf(name))),
    ),
  );
  const texts = new Map(
    adapterZip.flatMap((entry) => (entry.kind === 'text' ? [[entry.name, entry.text]] : [])),
  );
  expect(texts.get(golden.adapter_conf_name)).toBe(golden.adapter_conf_text);
  for (const [name, text] of Object.entries(golden.version_txt)) expect(texts.get(name)).toBe(text);
  for (const entry of golden.pak_entries) expect(entry.name.endsWith('/')).toBe(entry.directory);
}

/** The first parts of the names in their order, and under each the names as a set. */
function shape(all: readonly string[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const name of all.filter((one) => !isLeftBehind(one))) {
    const [first = ''] = name.split('/');
    groups.set(first, [...(groups.get(first) ?? []), name].sort());
  }
  return [...groups];
}

function names(entries: readonly PakEntry[]): string[] {
  return entries.map(({ name }) => name);
}

/** The vendor packs some of them. */
function emptyDirectories({ project_tree: tree }: PakCase): Set<string> {
  const isEmpty = (directory: string) =>
    !tree.some((name) => name.startsWith(directory) && !name.endsWith('/'));
  return new Set(tree.filter((name) => name.endsWith('/') && isEmpty(name)));
}

function isLeftBehind(name: string): boolean {
  return /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/.test(name);
}

/** The vendor's tools look at members one by one, where they need them. */
function refusedHere(manifest: Manifest): string[] {
  const { name, version, eula_file } = manifest;
  const absent = ['platform', 'vendor', 'adapters'].filter((one) => !Object.hasOwn(manifest, one));
  return [
    ...absent.map((member) => `$.${member}`),
    ...(/^[\w-]+$/.test(name) ? [] : ['$.name']),
    ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : ['$.version']),
    ...(eula_file === '' ? ['$.eula_file'] : []),
  ];
}

function lacksFiles({ manifest, project_tree: tree }: PakCase): boolean {
  const scripts = scriptMembers.map((member) => manifest[member]?.script);
  const files = [manifest.eula_file, manifest.pak_icon, ...scripts];
  return files.some((file) => file !== undefined && file !== '' && !tree.includes(file));
}

/** Where members may be absent, and where labels lie beside a dashboard or report of their name. */
function isNoProblemHere({ manifest, project_tree: tree }: PakCase): boolean {
  if (['pak_icon', ...scriptMembers].some((member) => !Object.hasOwn(manifest, member)))
    return true;
  const beside = tree.filter((name) => /^content\/(?:dashboards|reports)\/[^/]+$/.test(name));
  const labels = beside.filter((name) => /\.properties$/i.test(name));
  const owned = labels.filter((name) => {
    const stem = name
      .replace(/(?:_[a-z]{2,3}(?:_[A-Za-z]{2,4})*)?\.properties$/i, '')
      .toLowerCase();
    return beside.some((one) => !labels.includes(one) && one.toLowerCase().startsWith(`${stem}.`));
  });
  return labels.length > 0 && owned.length === labels.length;
}

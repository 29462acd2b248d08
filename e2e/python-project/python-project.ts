import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { isNotFound } from '../../tools/src/container/engine-message.ts';
import { describeSchema } from '../../tools/src/describe/describe-schema.ts';
import { engine } from '../container/engine.ts';

/** What a test wants of the project. */
export interface PythonProjectOptions {
  /** Whether the adapter says what it collects; else a describe written by hand does. */
  readonly definition?: boolean;
  /** Whether the grammar of describes lies in the project, as in those of the vendor's tools. */
  readonly grammar?: boolean;
  /** Members of `manifest.txt` that are different. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Further files, or other ones; undefined takes one away. */
  readonly files?: Readonly<Record<string, string | undefined>>;
}

/** What of it may be there or not. */
export const variants: readonly (readonly [string, PythonProjectOptions])[] = [
  ['with a definition', {}],
  ['with a definition and the grammar of describes', { grammar: true }],
  ['with a describe written by hand', { definition: false }],
  ['with a describe and its grammar', { definition: false, grammar: true }],
];

/** A file of the project as it is before a test changes it. */
export function projectFile(name: string): Promise<string> {
  return readFile(path.join(import.meta.dirname, 'project', name), 'utf8');
}

/**
 * Makes a project in the layout of the vendor's, with an image of its own in which nothing is ours;
 * project and image go with the test.
 */
export async function makePythonProject(options: PythonProjectOptions = {}): Promise<string> {
  const { definition = true, grammar = false, files = {} } = options;
  const directory = await mkdtemp(path.join(tmpdir(), 'packwright-python-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  await cp(path.join(import.meta.dirname, 'project'), directory, { recursive: true });
  const name = `iSDK_PyOrchard${randomBytes(4).toString('hex')}`;
  await changeManifest(path.join(directory, 'manifest.txt'), { name, ...options.manifest });
  onTestFinished(() => removeImages(name.toLowerCase()));
  const byHand = { 'app/definition.json': undefined, ...describeByHand };
  const all = {
    ...(definition ? {} : byHand),
    ...(grammar ? { 'conf/describeSchema.xsd': describeSchema() } : {}),
    ...files,
  };
  for (const [file, content] of Object.entries(all)) await put(path.join(directory, file), content);
  return directory;
}

async function put(file: string, content: string | undefined): Promise<void> {
  if (content === undefined) return rm(file);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function changeManifest(file: string, members: Readonly<Record<string, unknown>>) {
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, ...members }, null, 4));
}

async function removeImages(manifestName: string): Promise<void> {
  const images = await engine().listImages({ filters: { reference: [`${manifestName}-test`] } });
  for (const { Id } of images) {
    await engine()
      .getImage(Id)
      .remove({ force: true })
      .catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
      });
  }
}

const describeByHand = {
  'conf/describe.xml': `<?xml version="1.0" encoding="UTF-8"?>
<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="PyOrchard" nameKey="1" version="1">
  <ResourceKinds>
    <ResourceKind key="py_orchard_instance" nameKey="2" type="7" showTag="false">
      <ResourceIdentifier key="host" nameKey="3" required="true" type="string" identType="1" enum="false" dispOrder="0" length="" default=""/>
    </ResourceKind>
    <ResourceKind key="row" nameKey="4">
      <ResourceAttribute key="trees" nameKey="5" dataType="integer" isProperty="false" isRate="false" isDiscrete="false" isImpact="false" dashboardOrder="0" defaultMonitored="true"/>
    </ResourceKind>
  </ResourceKinds>
</AdapterKind>
`,
  'conf/resources/resources.properties':
    'version=1\n1=Orchard in Python\n2=Orchard\n3=Host\n4=Row\n5=Trees\n',
} as const;

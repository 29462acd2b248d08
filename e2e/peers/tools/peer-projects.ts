import { randomBytes } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { chmod, cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Workshop } from '../../../tools/test/mp-init/made-project.ts';
import { engine } from '../../container/engine.ts';
import { MadeImages } from '../../container/made-images.ts';
import { buildShippedBase } from '../../mp-test/shipped-base.ts';
import { peerLabel, removeLabelled } from './labelled.ts';

/** The one script of a project, which two members of its manifest name. */
export const twiceNamedScript = 'look.sh';

const root = path.resolve(import.meta.dirname, '../../..');

/** Projects of our template; they go with all that was built of them. */
export interface PeerProjects extends AsyncDisposable {
  /** Key of the adapter. */
  readonly key: string;
  /** As mp-init made it, with an image that starts from the base image of this repository. */
  readonly original: string;
  /**
   * A copy for one of the vendor's commands, which write into a project while they run. Its pack and
   * its image have a name of their own, by a suffix.
   */
  copy(name: string, suffix?: string): Promise<string>;
}

/** Makes a project of the template with mp-init, and the base image that it starts from. */
export async function makePeerProjects(): Promise<PeerProjects> {
  const made = await MadeImages.startingNow(engine());
  const workshop = new Workshop();
  const key = `Peer${randomBytes(4).toString('hex')}`;
  const dispose = async () => {
    workshop[Symbol.dispose]();
    await removeLabelled(engine(), key);
    await made.remove();
  };
  try {
    const original = await makeOriginal(workshop, key, await buildShippedBase(made));
    const copy = (name: string, suffix = `_${name}`) =>
      copyProject(original, workshop.path(name), suffix);
    return { key, original, copy, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function makeOriginal(workshop: Workshop, key: string, base: string): Promise<string> {
  const given = { directory: 'original', key, vendor: 'Grower', template: 'host' } as const;
  const { failure } = await workshop.report(given);
  if (failure !== undefined) throw new Error(JSON.stringify(failure));
  const from = `FROM ${base} AS base\nLABEL ${peerLabel}=${key}`;
  await edit(workshop.path('original/Dockerfile'), (text) =>
    text.replace(/^FROM \S+ AS base$/m, from),
  );
  await addScript(workshop);
  await chmod(workshop.path('original/eula.txt'), 0o600);
  // What our mp-test runs without a container; images install what they need.
  symlinkSync(path.join(root, 'node_modules'), workshop.path('original/node_modules'));
  return workshop.path('original');
}

async function addScript(workshop: Workshop): Promise<void> {
  const file = workshop.path('original', twiceNamedScript);
  await writeFile(file, '#!/bin/sh\nexit 0\n');
  await chmod(file, 0o700);
  await edit(workshop.path('original/manifest.txt'), (text) => {
    const script = { script: twiceNamedScript };
    const members = { pak_validation_script: script, adapter_pre_script: script };
    return JSON.stringify({ ...JSON.parse(text), ...members }, undefined, 4);
  });
}

async function copyProject(original: string, directory: string, suffix: string): Promise<string> {
  await cp(original, directory, { recursive: true });
  await edit(path.join(directory, 'manifest.txt'), (text) =>
    text.replace(/"(iSDK_\w+)"/, (_, former) => `"${former}${suffix}"`),
  );
  return directory;
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { isNotFound } from '../../tools/src/container/engine-message.ts';
import { type InspectedPak, inspectPak } from '../../tools/src/pak/inspect-pak.ts';
import { type EndedBin, runBin } from '../../tools/test/run-bin.ts';
import { engine } from '../container/engine.ts';

/** A project of a test, which goes with its image when the test is over. */
export interface MadeProject {
  readonly directory: string;
  /** What the name of the pack's file begins with. */
  readonly name: string;
  /** Runs `mp-build` in the project, without a terminal. */
  build(...args: string[]): Promise<EndedBin>;
  /** Runs it with `--json`; throws with what it printed where it failed. */
  report(...args: string[]): Promise<BuildReport>;
  pak(): Promise<Buffer>;
  inspected(): Promise<InspectedPak>;
  /** Changes a file. */
  edit(file: string, change: (text: string) => string): Promise<void>;
}

/** What tests read of the report. */
export interface BuildReport {
  readonly outcome: string;
  readonly image: {
    readonly reference: string;
    readonly digest: string;
    readonly tag: string;
    readonly built: boolean;
    readonly pushed: boolean;
  };
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
  readonly warnings: readonly string[];
}

/** Copies one of the projects beside this file, under a name of its own. */
export async function makeProject(
  template: 'apple' | 'foreign' | 'python',
  base: string,
): Promise<MadeProject> {
  const directory = await mkdtemp(path.join(tmpdir(), 'packwright-mp-build-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await cp(path.join(import.meta.dirname, 'projects', template), directory, { recursive: true });
  const name = `Test${randomBytes(4).toString('hex')}`;
  const project = madeProject(directory, name);
  await project.edit('manifest.txt', (text) => text.replace(/"iSDK_\w+"/, `"iSDK_${name}"`));
  await project.edit('Dockerfile', (text) => text.replace('FROM BASE', `FROM ${base}`));
  const { version } = JSON.parse(await readFile(path.join(directory, 'manifest.txt'), 'utf8'));
  onTestFinished(() => removeImage(`isdk_${name.toLowerCase()}-test:${version}`));
  return project;
}

/** Removes an image of the engine by a name; one that is not there is fine. */
export async function removeImage(name: string): Promise<void> {
  await engine()
    .getImage(name)
    .remove({ force: true })
    .catch((error: unknown) => {
      if (!isNotFound(error)) throw error;
    });
}

function madeProject(directory: string, name: string): MadeProject {
  const build = (...args: string[]) => runBin('mp-build', args, directory);
  const pak = async () => {
    const { version } = JSON.parse(await readFile(path.join(directory, 'manifest.txt'), 'utf8'));
    return readFile(path.join(directory, `build/${name}_${version}.pak`));
  };
  return {
    directory,
    name,
    build,
    pak,
    async report(...args) {
      const { code, stdout, stderr } = await build('--json', ...args);
      if (code !== 0) throw new Error(`exit code ${code}\n${stderr}`);
      return JSON.parse(stdout);
    },
    async inspected() {
      const inspection = await inspectPak(await pak());
      if (inspection.kind === 'problem') throw new Error(inspection.message);
      return inspection.pak;
    },
    async edit(file, change) {
      const target = path.join(directory, file);
      await writeFile(target, change(await readFile(target, 'utf8')));
    },
  };
}

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Stop, stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { BuildOptions } from './build-options.ts';
import { projectProblem } from './plan/build-problem.ts';
import { refusal } from './plan/refusal.ts';

/** A manifest that names another adapter than the describe, or none. */
export interface WrongManifest {
  /** Of the project. */
  readonly directory: string;
  /** The key of the describe. */
  readonly adapterKind: string;
  /** The text of a corrected manifest. */
  readonly text: string;
}

/**
 * Corrects `manifest.txt` where `--fix-manifest` was given or a person agrees. Resolves with why it was
 * not.
 */
export async function correctManifest(
  { directory, adapterKind, text }: WrongManifest,
  { fixManifest }: Pick<BuildOptions, 'fixManifest'>,
  people: Terminal,
): Promise<Stop | undefined> {
  const question = `The describe is of the adapter ${adapterKind}, and adapter_kinds in manifest.txt names another or none. Write ["${adapterKind}"] there?`;
  const isWanted = fixManifest || (await people.prompts?.confirm({ message: question })) === true;
  if (!isWanted) {
    return refusal([
      projectProblem(
        `manifest.txt: $.adapter_kinds must be ["${adapterKind}"], the key of the describe. Correct it, or let --fix-manifest do so.`,
      ),
    ]);
  }
  try {
    writeFileSync(path.join(directory, 'manifest.txt'), text);
    people.print(`manifest.txt names the adapter ${adapterKind} now.`);
    return undefined;
  } catch (error) {
    return stop('FILE_NOT_WRITTEN', `manifest.txt cannot be written: ${(error as Error).message}`);
  }
}

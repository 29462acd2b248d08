import path from 'node:path';
import { type Answer, keys, type TerminalRun } from './terminal.ts';
import type { VendorTools } from './vendor-tools.ts';

/** What is told about a new project. */
export interface GeneratedProject {
  /** Must not be there yet. */
  readonly directory: string;
  readonly displayName: string;
  readonly key: string;
}

/** Lets the vendor's mp-init make its sample adapter in Python, with its defaults for all else. */
export function generateProject(
  tools: VendorTools,
  project: GeneratedProject,
): Promise<TerminalRun> {
  const cwd = path.dirname(project.directory);
  return tools.run({ name: 'mp-init', words: [], cwd, answers: answersFor(project) });
}

function answersFor({ directory, displayName, key }: GeneratedProject): Answer[] {
  const clear = '\u0015';
  const asRoot = { question: /being run as root/, keys: keys.down + keys.enter };
  return [
    ...(process.getuid?.() === 0 ? [asRoot] : []),
    { question: /Path:/, keys: directory + keys.enter },
    { question: /display name:/, keys: displayName + keys.enter },
    { question: /adapter key:/, keys: clear + key + keys.enter },
    { question: /pack description:/, keys: `Rows of an orchard.${keys.enter}` },
    { question: /pack vendor:/, keys: `Grower${keys.enter}` },
    { question: /EULA text file/, keys: keys.enter },
    { question: /icon file/, keys: keys.enter },
    { question: /Select a language.*Java/s, keys: keys.enter },
    // The templates are in the order of their directory.
    {
      question:
        /Select a template.*New Adapter.*Sample Adapter|Select a template.*Sample Adapter.*New Adapter/s,
      keys: (text) => (/❯ Sample/.test(text) ? keys.enter : keys.down + keys.enter),
    },
  ];
}

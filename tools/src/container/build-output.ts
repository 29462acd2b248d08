import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

/** What the engine's build stream amounts to. */
export type BuildOutcome =
  | { readonly built: true; readonly imageId: string }
  | {
      readonly built: false;
      /** The Dockerfile instruction that failed, e.g. `Step 3/9 : RUN npm ci`. */
      readonly step: string;
      readonly reason: string;
      /** Everything the failing step printed. */
      readonly output: string;
    };

/**
 * Reads a build stream to its end and hands on each printed line. The engine answers 200 before it
 * starts to build, so a failure is only a message inside this stream.
 */
export async function readBuildOutput(
  stream: NodeJS.ReadableStream,
  onLine: (line: string) => void,
): Promise<BuildOutcome> {
  const progress = { step: 'before the first step', output: [] as string[], imageId: '' };
  for await (const line of createInterface({ input: stream })) {
    const message: BuildMessage = line.trim() === '' ? {} : JSON.parse(line);
    if (message.error !== undefined) {
      const { step, output } = progress;
      return { built: false, step, reason: plainReason(message.error), output: output.join('\n') };
    }
    if (message.aux?.ID !== undefined) progress.imageId = message.aux.ID;
    for (const text of printedLines(message)) {
      noteLine(progress, text);
      onLine(text);
    }
  }
  return { built: true, imageId: progress.imageId };
}

/** A failed build as text: the step, the engine's reason and the end of what the step printed. */
export function describeBuildFailure(outcome: BuildOutcome & { readonly built: false }): string {
  const lastLines = outcome.output.split('\n').slice(-20);
  return [...lastLines, `The image build failed at ${outcome.step}: ${outcome.reason}`]
    .filter((line) => line !== '')
    .join('\n');
}

interface BuildMessage {
  readonly stream?: string;
  readonly status?: string;
  readonly error?: string;
  readonly aux?: { readonly ID?: string };
}

// The engine repeats the whole command of a failed RUN, which the step has already named.
function plainReason(error: string): string {
  const [, code] = /^The command .* returned a non-zero code: (\d+)$/s.exec(error) ?? [];
  return code === undefined ? error : `exit code ${code}`;
}

function printedLines({ stream, status }: BuildMessage): string[] {
  return stripVTControlCharacters(stream ?? status ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function noteLine(progress: { step: string; output: string[] }, line: string): void {
  if (/^Step \d+\/\d+ : /.test(line)) {
    progress.step = line;
    progress.output = [];
  } else {
    progress.output.push(line);
  }
}

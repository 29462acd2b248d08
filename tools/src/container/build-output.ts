import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

/** What the engine's build stream amounts to. */
export type BuildOutcome = { readonly built: true; readonly imageId: string } | FailedWork;

/** What the stream of a pull or an import amounts to. */
export type EngineOutcome = { readonly built: true } | FailedWork;

/** Where the engine's work failed, and why. */
export interface FailedWork extends FailedStep {
  readonly built: false;
}

/** A step of the engine's work that failed. */
export interface FailedStep {
  /** The Dockerfile instruction that failed, e.g. `Step 3/9 : RUN npm ci`. */
  readonly step: string;
  readonly reason: string;
  /** Everything the failing step printed. */
  readonly output: string;
}

/**
 * Reads a build stream to its end and hands on each printed line. The engine answers 200 before it
 * starts to build, so a failure is only a message inside this stream, and an engine that is ended
 * meanwhile just stops: an image is there when its id is. Never throws.
 */
export async function readBuildOutput(
  stream: NodeJS.ReadableStream,
  onLine: (line: string) => void,
): Promise<BuildOutcome> {
  const progress = newProgress();
  const reason = await readMessages(stream, progress, onLine);
  if (reason !== undefined) return failedIn(progress, reason);
  return progress.imageId === ''
    ? failedIn(progress, 'the output of the engine ended before the image was complete')
    : { built: true, imageId: progress.imageId };
}

/** The same for a pull or an import, which name no image in the end. */
export async function readEngineOutput(stream: NodeJS.ReadableStream): Promise<EngineOutcome> {
  const progress = newProgress();
  const reason = await readMessages(stream, progress, () => {});
  return reason === undefined ? { built: true } : failedIn(progress, reason);
}

/** In the place of a step, where none had begun. */
export const beforeAll = 'before the first step';

/** A failed build as text: the step, the engine's reason and the end of what the step printed. */
export function describeBuildFailure(outcome: FailedStep): string {
  const printed = outcome.output.split('\n').filter((line) => !isOfTheEngine(line));
  const lastLines = printed.slice(-20);
  const { step, reason } = outcome;
  const where = step === beforeAll ? step : `at ${step}`;
  return [...lastLines, `The image build failed ${where}: ${reason}`]
    .filter((line) => line !== '')
    .join('\n');
}

function isOfTheEngine(line: string): boolean {
  return /^ ---> |^Removing intermediate container /.test(line);
}

interface Progress {
  step: string;
  output: string[];
  imageId: string;
}

function newProgress(): Progress {
  return { step: beforeAll, output: [], imageId: '' };
}

function failedIn({ step, output }: Progress, reason: string): FailedWork {
  return { built: false, step, reason, output: output.join('\n') };
}

/** Resolves with why the work failed; undefined when the stream ended well. */
async function readMessages(
  stream: NodeJS.ReadableStream,
  progress: Progress,
  onLine: (line: string) => void,
): Promise<string | undefined> {
  try {
    for await (const line of createInterface({ input: stream })) {
      if (line.trim() === '') continue;
      const message = parseMessage(line);
      if (message === undefined) return `the engine sent a line that is no message: ${line}`;
      if (message.error !== undefined) return plainReason(message.error);
      noteMessage(progress, message, onLine);
    }
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return `the output of the engine was cut off: ${text}`;
  }
}

function parseMessage(line: string): BuildMessage | undefined {
  try {
    const message: unknown = JSON.parse(line);
    return typeof message === 'object' && message !== null ? message : undefined;
  } catch {
    return undefined;
  }
}

function noteMessage(
  progress: Progress,
  message: BuildMessage,
  onLine: (line: string) => void,
): void {
  if (message.aux?.ID !== undefined) progress.imageId = message.aux.ID;
  for (const text of printedLines(message)) {
    noteLine(progress, text);
    onLine(text);
  }
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
    .map(seenInTheEnd)
    .filter((line) => line.trim() !== '');
}

/** Programs write progress over and over to one line; a terminal shows the last of it. */
function seenInTheEnd(line: string): string {
  const written = line.replace(/\r+$/, '');
  return written.slice(written.lastIndexOf('\r') + 1);
}

function noteLine(progress: Progress, line: string): void {
  if (/^Step \d+\/\d+ : /.test(line)) {
    progress.step = line;
    progress.output = [];
  } else {
    progress.output.push(line);
  }
}

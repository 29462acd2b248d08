import path from 'node:path';
import { schemaProblems } from '../json-schema/schema-problems.ts';
import { readJsonFile, replaceFile } from '../project/json-file.ts';
import { makeDirectory } from '../project/make-directory.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { NormalCollection } from './normal-collection.ts';
import type { Recording } from './recording.ts';

/** Where a recording is. */
export interface RecordingPlace {
  /** Absolute. */
  readonly file: string;
  /** As people wrote it. */
  readonly name: string;
  readonly method: string;
  /** The command that makes it. */
  readonly command: string;
}

/** Writes a recording, completely or not at all; the same result gives the same bytes. */
export function writeRecording(
  { file, name, method }: RecordingPlace,
  recording: Recording,
): Stop | undefined {
  try {
    makeDirectory(path.dirname(file));
    replaceFile(file, recordingText(method, recording), 0o644);
    return undefined;
  } catch (error) {
    return stop('FILE_NOT_WRITTEN', `${name} cannot be written: ${(error as Error).message}`);
  }
}

/** The bytes of a recording: a line for each value, so that a change is one line of a comparison. */
export function recordingText(method: string, recording: Recording): string {
  const content =
    recording.kind === 'collection' ? recording.collection : { answer: recording.answer };
  return `${JSON.stringify({ version, method, ...content }, undefined, 2)}\n`;
}

/** Changes when older files are not understood any more. */
const version = 1;

/** Reads a recording, or says what is wrong with it and how to make it. */
export function readRecording({ file, name, method, command }: RecordingPlace): Recording | Stop {
  const content = readJsonFile(file);
  if (content.kind === 'absent') {
    return stop('NO_SUCH_FILE', `There is no ${name} to compare with. Record it: ${command}`);
  }
  if (content.kind === 'broken') {
    return stop('WRONG_RECORDING', `${name} ${content.reason}. Record it anew: ${command}`);
  }
  const { members } = content;
  const problems = schemaProblems('recording.schema.json', members);
  const isCollection = method === 'collect';
  const isOther = members.method !== method || (members.objects !== undefined) !== isCollection;
  if (problems.length > 0 || isOther) {
    const other = problems.length === 0 ? [`  it is not what ${method} gives`] : [];
    const lines = problems.slice(0, 10).map(({ path, message }) => `  ${path} ${message}`);
    const text = [`${name} is no recording of ${method}:`, ...lines, ...other];
    return stop('WRONG_RECORDING', [...text, `Record it anew: ${command}`].join('\n'));
  }
  return isCollection
    ? { kind: 'collection', collection: members as unknown as NormalCollection }
    : { kind: 'answer', answer: members.answer };
}

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SdkError } from '../../errors.ts';
import type { RecordedCall } from './recorded-call.ts';

/** What tells a file of recordings from other JSON; raised with each change of the format. */
const format = { format: 'packwright-recording', version: 1 };

/**
 * The calls of a file; undefined where there is none.
 *
 * @throws SdkError RECORDING_INVALID for a file that holds something else
 */
export function readRecording(file: string): RecordedCall[] | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  const json = jsonOrUndefined(text);
  if (json?.format !== format.format || json.version !== format.version) {
    throw invalid(file, `it must begin with ${JSON.stringify(format)}`);
  }
  const calls: unknown = json.calls;
  if (!Array.isArray(calls)) throw invalid(file, 'its calls must be a list');
  const broken = calls.findIndex((call) => !isCall(call));
  if (broken >= 0) throw invalid(file, `call ${broken + 1} lacks method, url, status or headers`);
  return calls;
}

/**
 * Replaces the file in one step. Calls are sorted by URL, so that requests which are made at once do
 * not change places from one recording to the next; equal ones stay in the order they were made in.
 */
export function writeRecording(file: string, calls: readonly RecordedCall[]): void {
  const sorted = calls.toSorted(byRequest);
  const text = `${JSON.stringify({ ...format, calls: sorted }, null, 2)}\n`;
  if (text === textOf(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw failure;
  }
}

function jsonOrUndefined(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

function invalid(file: string, problem: string): SdkError {
  return new SdkError(
    'RECORDING_INVALID',
    `${file} is no file of recordings: ${problem}. Record again with PACKWRIGHT_RECORD=1.`,
  );
}

function isCall(call: Partial<RecordedCall> | null): boolean {
  const { request, response } = call ?? {};
  return (
    typeof request?.method === 'string' &&
    URL.canParse(request.url) &&
    typeof request.headers === 'object' &&
    typeof response?.status === 'number' &&
    typeof response.headers === 'object'
  );
}

function byRequest({ request: a }: RecordedCall, { request: b }: RecordedCall): number {
  return compare(a.url, b.url) || compare(a.method, b.method) || compare(bodyText(a), bodyText(b));
}

function bodyText({ body }: RecordedCall['request']): string {
  return body === undefined ? '' : JSON.stringify(body);
}

/** By code units: the order must not depend on the language of the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import path from 'node:path';
import type { ServerEnd } from '../server/launch-server.ts';
import type { ServerProcess } from '../server/server-process.ts';
import { summarizeCollection } from '../summary/collection-summary.ts';
import { countsText, printSummary } from '../summary/print-summary.ts';
import { bytesText, numberText } from '../summary/value-text.ts';
import type { Style } from '../terminal/terminal.ts';
import type { AdapterFailure, FirstCollection } from './first-collection.ts';
import type { InstanceToAskWith } from './instance-file.ts';
import type { StartOptions } from './start-options.ts';
import { curlData, curlLines } from './try-it.ts';

type Collected = Extract<FirstCollection, { kind: 'collected' }>;

/** What the first test and collection gave. */
export function collectedReport(
  { test, collect, definition }: Collected,
  { url, readyAfter }: ServerProcess,
  { name }: StartOptions,
  style: Style,
): string {
  const summary = summarizeCollection(collect.value, definition);
  return [
    '',
    `The server runs ${style('bold', name)} at ${url}, ready after ${seconds(readyAfter / 1000)}.`,
    '',
    `POST /test     ${style('green', 'passed')} in ${seconds(test.seconds)}`,
    `POST /collect  ${style('green', countsText(summary))} in ${seconds(collect.seconds)}, ${bytesText(collect.bytes)}`,
    '',
    'Objects by type, and of each type the one with the highest value:',
    printSummary(summary, style),
    '',
  ].join('\n');
}

/** What to do while the server serves: what to type, and where the logs are. */
export function servingReport(
  url: string,
  asked: InstanceToAskWith,
  options: StartOptions,
  style: Style,
): string {
  return [
    'Try it in another terminal:',
    ...curlLines(url, curlData(asked)).map((line) => `  ${line}`),
    '',
    `Logs: ${logDirectory(options)}`,
    style('bold', 'The server keeps running; Ctrl-C stops it.'),
  ].join('\n');
}

/** Which request failed, all the server says about it, and where more is found. */
export function adapterFailedReport(
  { title, text, asked }: AdapterFailure,
  options: StartOptions,
): string {
  const change = asked?.file === undefined ? [] : [toChange(asked.file)];
  return [
    `The adapter in ${options.name} ${title}:`,
    indented(text),
    ...change,
    `Logs: ${logDirectory(options)}`,
  ].join('\n');
}

/** Why there is no server (any more), with its last words. */
export function serverEndReport(
  title: string,
  reason: string,
  { lastLines }: ServerEnd,
  options: StartOptions,
): string {
  const words = lastLines.length === 0 ? [] : [indented(lastLines.join('\n'))];
  return [`${title}: ${reason}`, ...words, `Logs: ${logDirectory(options)}`].join('\n');
}

function toChange(file: string): string {
  return `What it is asked with is in ${file}: fill in what is missing, or delete the file for a new one.`;
}

function logDirectory({ name }: StartOptions): string {
  return path.join(name, 'logs');
}

function seconds(value: number): string {
  return `${numberText(value)} s`;
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}

import { readXml } from '../describe/read-xml.ts';
import { describeGrammarProblems } from '../describe/validate-describe.ts';
import type { XmlElement } from '../describe/xml-element.ts';
import { compareDescribes, type DescribeDifference } from '../describe-diff/compare-describes.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { Style, Terminal } from '../terminal/terminal.ts';
import { readDescribeFile } from './describe-file.ts';
import { changeLines } from './difference-text.ts';
import { endWith } from './end-with.ts';

export type DescribeDiffOptions = {
  /** A describe.xml, the directory of one, or a pack. */
  readonly older: string;
  readonly newer: string;
  /** Fail where keys were removed or changed. */
  readonly strictKeys: boolean;
  /** Print one JSON document to standard output. */
  readonly json: boolean;
  /** What both are relative to. */
  readonly cwd: string;
};

/** `mp-describe diff`: which keys came, went, and mean something else. */
export async function describeDiff(
  options: DescribeDiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { strictKeys, json, cwd } = options;
  const [older, newer] = [await rootOf(options.older, cwd), await rootOf(options.newer, cwd)];
  if (older.kind === 'stop') return endWith(older, terminal);
  if (newer.kind === 'stop') return endWith(newer, terminal);
  // Keys in places that the platform does not read would count as lost.
  const mistakes = newer.mistakes.join('\n');
  if (mistakes !== '') return endWith(stop('WRONG_DESCRIBE', mistakes), terminal);
  // What is released cannot be mended any more.
  for (const mistake of older.mistakes) terminal.printError(`warning: ${mistake}`);
  const difference = compareDescribes(older.root, newer.root);
  const text = json ? jsonText(difference) : differenceText(difference, terminal.style);
  terminal.print(text);
  const isLost = difference.removed.length + difference.changed.length > 0;
  return strictKeys && isLost ? exitCodes.adapterFailed : exitCodes.done;
}

type Root = {
  readonly kind: 'root';
  readonly root: XmlElement;
  /** Where the grammar is broken, a line each. */
  readonly mistakes: readonly string[];
};

async function rootOf(name: string, cwd: string): Promise<Root | Stop> {
  const file = await readDescribeFile(name, cwd);
  if (file.kind === 'stop') return file;
  const read = readXml(file.describe);
  if (read.kind === 'malformed') {
    return stop('WRONG_DESCRIBE', `${file.file}:${read.line ?? 1}: ${read.message}`);
  }
  const mistakes = describeGrammarProblems(file.describe).map(
    ({ line, message }) => `${file.file}:${line}: ${message}`,
  );
  return { kind: 'root', root: read.root, mistakes };
}

function jsonText(difference: DescribeDifference): string {
  return JSON.stringify({ version: 1, ...difference }, null, 2);
}

function differenceText({ added, removed, changed }: DescribeDifference, style: Style): string {
  const lines = [
    ...changeLines({ removed, changed }, style),
    ...added.map((place) => style('green', `+ ${place}`)),
  ];
  const sum = `${removed.length} removed, ${changed.length} changed, ${added.length} added`;
  return lines.length === 0 ? 'The keys are the same.' : [...lines, sum].join('\n');
}

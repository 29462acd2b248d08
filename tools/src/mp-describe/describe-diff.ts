import { readXml } from '../describe/read-xml.ts';
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
  const difference = compareDescribes(older.root, newer.root);
  const text = json ? jsonText(difference) : differenceText(difference, terminal.style);
  terminal.print(text);
  const isLost = difference.removed.length + difference.changed.length > 0;
  return strictKeys && isLost ? exitCodes.adapterFailed : exitCodes.done;
}

type Root = { readonly kind: 'root'; readonly root: XmlElement } | Stop;

async function rootOf(name: string, cwd: string): Promise<Root> {
  const file = await readDescribeFile(name, cwd);
  if (file.kind === 'stop') return file;
  const read = readXml(file.describe);
  if (read.kind === 'document') return { kind: 'root', root: read.root };
  return stop('WRONG_DESCRIBE', `${file.file}:${read.line ?? 1}: ${read.message}`);
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

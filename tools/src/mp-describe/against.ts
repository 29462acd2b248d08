import { readXml } from '../describe/read-xml.ts';
import type { XmlElement } from '../describe/xml-element.ts';
import { idleAllowances, keyLosses } from '../describe-diff/allowed-changes.ts';
import { compareDescribes, type DescribeDifference } from '../describe-diff/compare-describes.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readDescribeFile } from './describe-file.ts';
import { changeLines } from './difference-text.ts';

/** An earlier version that a describe is compared with. */
export interface Against {
  /** A describe.xml, the directory of one, or a pack; nothing is compared when absent. */
  readonly against: string | undefined;
  /** Keys that are lost or changed stop the command, instead of being told. */
  readonly strictKeys: boolean;
  /** Ways to keys that may be lost or changed. */
  readonly allowed: readonly string[];
}

/** Compares with the earlier version; tells of lost and changed keys, or stops because of them. */
export async function compareWithEarlier(
  { against, strictKeys, allowed }: Against,
  describe: string,
  cwd: string,
  terminal: Terminal,
): Promise<Stop | undefined> {
  if (against === undefined) return undefined;
  const earlier = await readDescribeFile(against, cwd);
  if (earlier.kind === 'stop') return earlier;
  const [older, newer] = [rootOf(earlier.describe), rootOf(describe)];
  if (older === undefined) return stop('WRONG_DESCRIBE', `${earlier.file} is not well-formed.`);
  // What the describe at hand lacks is told by the check itself.
  if (newer === undefined) return undefined;
  const difference = compareDescribes(older, newer);
  for (const one of idleAllowances(difference, allowed)) {
    terminal.printError(
      `warning: --allow-key ${JSON.stringify(one)}: no such key was lost or changed`,
    );
  }
  for (const warning of versionWarnings(older, newer, difference)) terminal.printError(warning);
  const lines = changeLines(keyLosses(difference, allowed));
  if (lines.length === 0) return undefined;
  const text = [`Keys of ${against} are lost or changed:`, ...lines.map((line) => `  ${line}`)];
  if (strictKeys) return stop('KEYS_CHANGED', [...text, remedy].join('\n'));
  terminal.printError(`warning: ${text.join('\n')}`);
  return undefined;
}

/** The platform takes a describe anew only where its version has grown. */
function versionWarnings(
  older: XmlElement,
  newer: XmlElement,
  { added, removed, changed }: DescribeDifference,
): string[] {
  const [before = 0, now = 0] = [older, newer].map(({ attributes }) => Number(attributes.version));
  if (now > before || added.length + removed.length + changed.length === 0) return [];
  return [
    `warning: keys differ, but the version of the describe is ${now} and was ${before}: raise it (describe_version of the definition, version of defineAdapter)`,
  ];
}

const remedy =
  'Installed packs lose objects, history and content with a key. Give it back, or allow the change with --allow-key.';

function rootOf(text: string): XmlElement | undefined {
  const read = readXml(text);
  return read.kind === 'document' ? read.root : undefined;
}

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

/** The earlier version that a describe is compared with; without `root` nothing is compared. */
export interface Earlier {
  readonly kind: 'earlier';
  readonly root: XmlElement | undefined;
}

/** Reads the earlier version, before an adapter is started for the present one. */
export async function readEarlier(
  { against, strictKeys, allowed }: Against,
  cwd: string,
): Promise<Earlier | Stop> {
  if (against === undefined) {
    const lonely = [
      ...(strictKeys ? ['--strict-keys'] : []),
      ...(allowed.length > 0 ? ['--allow-key'] : []),
    ];
    if (lonely.length === 0) return { kind: 'earlier', root: undefined };
    return stop(
      'WRONG_OPTION',
      `${lonely.join(' and ')} only with --against, which names the earlier version to compare with.`,
    );
  }
  const file = await readDescribeFile(against, cwd);
  if (file.kind === 'stop') return file;
  const root = rootOf(file.describe);
  if (root !== undefined) return { kind: 'earlier', root };
  return stop(
    'WRONG_OPTION',
    `--against: ${file.file} is no XML document. Name a describe.xml, the directory of one, or a pack.`,
  );
}

/** Compares with the earlier version; tells of lost and changed keys, or stops because of them. */
export function compareWithEarlier(
  { root: older }: Earlier,
  { against, strictKeys, allowed }: Against,
  describe: string,
  terminal: Terminal,
): Stop | undefined {
  const newer = rootOf(describe);
  // What the describe at hand lacks is told by the check itself.
  if (older === undefined || newer === undefined) return undefined;
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
  // One that is missing, or no number, is told by the grammar.
  if (Number.isNaN(before + now)) return [];
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

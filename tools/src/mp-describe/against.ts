import { readXml } from '../describe/read-xml.ts';
import type { XmlElement } from '../describe/xml-element.ts';
import { idleAllowances, keyLosses } from '../describe-diff/allowed-changes.ts';
import {
  type ChangedKey,
  compareDescribes,
  type DescribeDifference,
} from '../describe-diff/compare-describes.ts';
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

/** What a comparison with an earlier version found. */
export interface Comparison {
  /** The earlier version, as people named it. */
  readonly against: string;
  /** About the version of the describe, and allowances for nothing. */
  readonly warnings: readonly string[];
  /** Ways to keys; those that are allowed to go are left out. */
  readonly removed: readonly string[];
  readonly changed: readonly ChangedKey[];
}

/** Compares with the earlier version; undefined where there is none, or no describe at hand. */
export function compareWithEarlier(
  { root: older }: Earlier,
  { against, allowed }: Against,
  describe: string,
): Comparison | undefined {
  const newer = rootOf(describe);
  // What the describe at hand lacks is told by the check itself.
  if (against === undefined || older === undefined || newer === undefined) return undefined;
  const difference = compareDescribes(older, newer);
  const idle = idleAllowances(difference, allowed).map(
    (one) => `--allow-key ${JSON.stringify(one)}: no such key was lost or changed`,
  );
  const warnings = [...idle, ...versionWarnings(older, newer, difference)];
  return { against, warnings, ...keyLosses(difference, allowed) };
}

/** Tells of lost and changed keys, or stops because of them. */
export function tellComparison(
  comparison: Comparison | undefined,
  { strictKeys }: Against,
  terminal: Terminal,
): Stop | undefined {
  if (comparison === undefined) return undefined;
  for (const warning of comparison.warnings) terminal.printError(`warning: ${warning}`);
  const lines = changeLines(comparison);
  if (lines.length === 0) return undefined;
  const heading = `Keys of ${comparison.against} are lost or changed:`;
  const text = [heading, ...lines.map((line) => `  ${line}`)];
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
    `keys differ, but the version of the describe is ${now} and was ${before}: raise it (describe_version of the definition, version of defineAdapter)`,
  ];
}

const remedy =
  'Installed packs lose objects, history and content with a key. Give it back, or allow the change with --allow-key.';

function rootOf(text: string): XmlElement | undefined {
  const read = readXml(text);
  return read.kind === 'document' ? read.root : undefined;
}

import { checkContent } from '../content/check-content.ts';
import type { ContentFinding } from '../content/content-finding.ts';
import { readDescribe } from '../describe/describe-model.ts';
import { readProperties } from '../describe/read-properties.ts';
import { checkDescribe } from '../describe-check/check-describe.ts';
import type { InspectedAdapter, InspectedPak } from '../pak/inspect-pak.ts';
import { pakProblems } from '../pak/pak-problems.ts';

/** Something about a pack. */
export interface PackFinding {
  /**
   * An error keeps the pack from being installed or run; a warning may; information never fails a check.
   */
  readonly severity: 'ERROR' | 'WARNING' | 'INFORMATION';
  /** Begins with the file in the pack. */
  readonly message: string;
}

/** All that can be told of a pack without its image: pack, adapter, describe and content. */
export async function checkPack(pak: InspectedPak): Promise<PackFinding[]> {
  const problems = await pakProblems(pak);
  return [
    ...problems.map((message): PackFinding => ({ severity: 'ERROR', message })),
    ...describeFindings(pak.adapter),
    ...(await contentFindings(pak)),
  ];
}

/** Its grammar is among the problems of the pack. */
function describeFindings(adapter: InspectedAdapter | undefined): PackFinding[] {
  if (adapter?.describe === undefined) return [];
  const { name, text } = adapter.describe;
  const labels = adapter.labels && readProperties(adapter.labels.text);
  return checkDescribe({ describe: text, labels })
    .filter(({ rule }) => rule !== 'grammar')
    .map(({ severity, message, line }) => ({ severity, message: `${name}:${line}: ${message}` }));
}

async function contentFindings({ adapter, entries, read }: InspectedPak): Promise<PackFinding[]> {
  const model = adapter?.describe && readDescribe(adapter.describe.text);
  if (model?.kind !== 'model') return [];
  const files = new Map<string, Buffer>();
  for (const { name } of entries.filter((entry) => /^content\/.*[^/]$/.test(entry.name))) {
    const bytes = await read(name);
    if (bytes !== undefined) files.set(name, bytes);
  }
  const found = checkContent({
    files: new Map([...files.keys()].map((name) => [name, name])),
    readFile: (name) => files.get(name),
    describe: model.model,
  });
  return found.map(packFinding);
}

/** What is wrong in JSON is told with its path. */
function packFinding({ severity, message, place }: ContentFinding): PackFinding {
  const { file, line } = place;
  return { severity, message: `${file}${line === undefined ? '' : `:${line}`}: ${message}` };
}

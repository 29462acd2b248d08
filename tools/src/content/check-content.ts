import type { DescribeModel } from '../describe/describe-model.ts';
import { type JsonLines, jsonLines } from '../json-schema/json-lines.ts';
import type { ReadFile } from '../manifest/read-file.ts';
import type { ContentDocument } from './content-document.ts';
import type { ContentFinding } from './content-finding.ts';
import type { Content, ContentRule } from './content-rule.ts';
import { readContent } from './read-content.ts';
import { dashboardReferences } from './rules/dashboard-references.ts';
import { declaredNames } from './rules/declared-names.ts';
import { grammar } from './rules/grammar.ts';
import { knownReferences } from './rules/known-references.ts';
import { labelFiles } from './rules/label-files.ts';
import { labels } from './rules/labels.ts';
import { traversalPaths } from './rules/traversal-paths.ts';

/** What is to be checked. */
export interface ContentOptions {
  /** Name in the pack to name in the project, as `layOutContent` lays them out. */
  readonly files: ReadonlyMap<string, string>;
  readonly readFile: ReadFile;
  /** Undefined where it is not known yet: then no name in the content is looked up. */
  readonly describe: DescribeModel | undefined;
  /** Adapters of other packs that content may name. */
  readonly foreignAdapterKinds?: Iterable<string>;
}

const rules: readonly ContentRule[] = [
  grammar,
  knownReferences,
  traversalPaths,
  dashboardReferences,
  declaredNames,
  labelFiles,
  labels,
];

/** Checks all content of a project: findings in the order of files, and of rules within a file. */
export function checkContent(options: ContentOptions): ContentFinding[] {
  const documents: ContentDocument[] = [];
  const findings: ContentFinding[] = [];
  for (const [name, file] of options.files) {
    const read = readContent({ name, file }, options.readFile(file) ?? new Uint8Array());
    if (read.kind === 'document') documents.push(read.document);
    if (read.kind === 'malformed') findings.push(read.finding);
  }
  const content: Content = {
    documents,
    describe: options.describe,
    foreignAdapterKinds: new Set(options.foreignAdapterKinds),
  };
  for (const rule of rules) {
    for (const finding of rule.check(content)) findings.push({ rule: rule.name, ...finding });
  }
  return inOrderOfFiles(withLines(findings, documents), [...options.files.values()]);
}

/** People look for a line; rules for JSON know the path only. */
function withLines(
  findings: readonly ContentFinding[],
  documents: readonly ContentDocument[],
): ContentFinding[] {
  const lines = new Map<string, JsonLines>();
  return findings.map((finding) => {
    const { file, path } = finding.place;
    const document = documents.find((one) => one.file === file);
    if (path === undefined || document?.kind !== 'json') return finding;
    const found = lines.get(file) ?? jsonLines(document.text);
    lines.set(file, found);
    const line = found.lineOf(path);
    return line === undefined ? finding : { ...finding, place: { ...finding.place, line } };
  });
}

function inOrderOfFiles(findings: ContentFinding[], files: readonly string[]): ContentFinding[] {
  const order = new Map(files.map((file, index) => [file, index]));
  const indexOf = ({ place }: ContentFinding) => order.get(place.file) ?? 0;
  return findings.sort((one, other) => indexOf(one) - indexOf(other));
}

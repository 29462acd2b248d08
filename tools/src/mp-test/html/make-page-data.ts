import type { CollectResult } from '@packwright/api';
import type { Finding } from '../../checks/finding.ts';
import { objectIdentity } from '../../collection/object-identity.ts';
import { originalPosition } from '../../collection/readable-collection.ts';
import type { ProjectDescribe } from '../../project-describe/project-describe.ts';
import { describeCatalog } from '../../summary/describe-catalog.ts';
import type { HideSecrets } from '../hidden-secrets.ts';
import type { TestReport } from '../test-report.ts';
import { type PageLimits, pageCollection, usualLimits } from './page-collection.ts';
import type { PageData, PageFinding } from './page-data.ts';

/** A collection as it came, for a page. */
export interface Collected {
  readonly collection: CollectResult;
  /** Labels and units are its. */
  readonly describe: Pick<ProjectDescribe, 'root' | 'labels'>;
  /** For what is taken from the collection; the report is without secrets already. */
  readonly hideSecrets: HideSecrets;
}

/** All that a page shows of a run, bounded, without secrets. */
export function makePageData(
  { findings, objectTypes: _, answer, ...report }: TestReport,
  collected: Collected | undefined,
  limits: PageLimits = usualLimits,
): PageData {
  const text = answer === undefined ? {} : { answer: answerText(answer) };
  if (collected === undefined) {
    return { report, findings: findings.map((one) => withoutObject(one)), ...text };
  }
  const { collection, describe, hideSecrets } = collected;
  const placeOf = places(collection);
  const found = findings.map((finding) => withPlace(finding, placeOf(finding)));
  const catalog = describeCatalog(describe.root, describe.labels);
  const first = new Set(found.flatMap(({ object }) => object ?? []));
  const page = hideSecrets(pageCollection(collection, { catalog, first, limits, hideSecrets }));
  const isHeld = ({ object = 0 }: PageFinding) => object < page.objects.length;
  const held = found.map((one) => (isHeld(one) ? one : withoutObject(one)));
  return { report, findings: held, collection: page, ...text };
}

/** A page is for reading; programs take the JSON report. */
const mostAnswer = 500_000;

function answerText(answer: unknown): string {
  const text = JSON.stringify(answer, undefined, 2);
  return text.length <= mostAnswer
    ? text
    : `${text.slice(0, mostAnswer)}\n… ${text.length - mostAnswer} more characters, see the JSON report`;
}

/** Where in the result the object of a finding is: by its path, else by its key. */
function places({ result = [] }: CollectResult): (finding: Finding) => number | undefined {
  const byPosition = new Map(result.map((one, place) => [originalPosition(one, place), place]));
  const byIdentity = new Map<string, number>();
  for (const [place, { key }] of result.entries()) {
    const identity = objectIdentity(key);
    if (!byIdentity.has(identity)) byIdentity.set(identity, place);
  }
  return ({ path, object }) => {
    const [, position] = /^\$\.result\[(\d+)\]/.exec(path ?? '') ?? [];
    if (position !== undefined) return byPosition.get(Number(position));
    return object === undefined ? undefined : byIdentity.get(objectIdentity(object));
  };
}

function withPlace(finding: Finding | PageFinding, place: number | undefined): PageFinding {
  const { object: _, ...rest } = finding;
  return place === undefined ? rest : { ...rest, object: place };
}

function withoutObject(finding: Finding | PageFinding): PageFinding {
  return withPlace(finding, undefined);
}

import type { JsonContent } from '../content-document.ts';
import { type DashboardEntries, dashboardEntries } from './dashboard-entries.ts';
import { type JsonObject, jsonObjects, textOf } from './json-values.ts';
import type { Mention } from './mention.ts';
import { superMetricMentions } from './super-metric-mentions.ts';

/** Everything that a file of JSON names, whatever folder it lies in: its members tell what it is. */
export function* jsonMentions({ file, json }: JsonContent): Generator<Mention> {
  const entries = dashboardEntries(json);
  for (const object of jsonObjects(json)) {
    const place = { file, path: object.path };
    const own = typeOf(object);
    if (own !== undefined) yield { place, ...own };
    yield* metricMentions(file, object, entries);
    yield* ruleMentions(file, object);
    yield* superMetricMentions(file, object);
  }
}

/** The two spellings are those of dashboards and super metrics, and of custom groups. */
function typeOf({
  members,
}: Pick<JsonObject, 'members'>): Pick<Mention, 'adapterKind' | 'objectType'> | undefined {
  const adapterKind = textOf(members, 'adapterKindKey') ?? textOf(members, 'adapterKind');
  const objectType = textOf(members, 'resourceKindKey') ?? textOf(members, 'resourceKind');
  return adapterKind === undefined ? undefined : { adapterKind, objectType };
}

/** Widgets name a metric beside an object type or object of the dashboard's entries. */
function* metricMentions(
  file: string,
  { members, path }: JsonObject,
  entries: DashboardEntries,
): Generator<Mention> {
  const type = entries.typeOf(textOf(members, 'resourceKindId') ?? textOf(members, 'resourceId'));
  if (type === undefined) return;
  const key = textOf(members, 'metricKey');
  yield { place: { file, path }, ...type };
  if (key !== undefined) {
    yield { place: { file, path: `${path}.metricKey` }, ...type, attribute: { key } };
  }
}

/** Rules of custom groups name a metric of the object type around them. */
function* ruleMentions(file: string, { members, path, around }: JsonObject): Generator<Mention> {
  const key = textOf(members, 'ruleMetricKey');
  if (key === undefined) return;
  const type = around
    .map((outer) => typeOf({ members: outer }))
    .findLast((one) => one !== undefined);
  if (type === undefined) return;
  yield { place: { file, path: `${path}.ruleMetricKey` }, ...type, attribute: { key } };
}

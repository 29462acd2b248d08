import { type LocatedElement, withDescendants } from '../located-element.ts';
import type { Mention } from './mention.ts';
import type { XmlFile } from './xml-file.ts';

/** What the conditions of symptoms and the actions of recommendations name. */
export function* alertMentions({ file, root }: XmlFile): Generator<Mention> {
  for (const element of withDescendants(root)) {
    if (element.name === 'SymptomDefinition') yield* conditionMentions(file, element);
    if (element.name !== 'Action') continue;
    const { actionAdapterKey, targetResourceKind } = element.attributes;
    if (actionAdapterKey === undefined) continue;
    const place = { file, line: element.line };
    yield { place, adapterKind: actionAdapterKey, objectType: targetResourceKind };
  }
}

function* conditionMentions(file: string, symptom: LocatedElement): Generator<Mention> {
  const { adapterKind = '', resourceKind: objectType } = symptom.attributes;
  for (const { name, attributes, line } of withDescendants(symptom)) {
    if (name !== 'Condition') continue;
    for (const attribute of attributesOf(attributes)) {
      yield { place: { file, line }, adapterKind, objectType, attribute };
    }
  }
}

/** A symptom compares a metric or property with a value, or with another metric or property. */
function attributesOf({ type, key, thresholdType, targetKey }: Readonly<Record<string, string>>) {
  const sides = [
    { key, as: meaning[type ?? ''] },
    { key: targetKey, as: meaning[thresholdType ?? ''] },
  ];
  return sides.flatMap((side) => (side.key && side.as ? [{ key: side.key, as: side.as }] : []));
}

/** Faults, events and super metrics are no attributes of an object type. */
const meaning: Readonly<Record<string, 'metric' | 'property'>> = {
  metric: 'metric',
  htmetric: 'metric',
  dtmetric: 'metric',
  metric_event: 'metric',
  property: 'property',
};

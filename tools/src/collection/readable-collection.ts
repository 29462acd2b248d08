import type {
  CollectResult,
  Event,
  Identifier,
  MetricData,
  ObjectData,
  ObjectKey,
  ObjectRelationship,
  PropertyData,
} from '@packwright/api';

/**
 * What can be read of an answer that breaks the contract: whatever has the right types, as deep as it
 * goes. An object without a complete key is left out, a metric without its key too, and so on; so the
 * other checks need not be afraid of anything. An empty text is a text.
 */
export function readableCollection(value: unknown): CollectResult {
  if (!isRecord(value)) return {};
  const { result, relationships, notExistingObjects, errorMessage } = value;
  return {
    ...(Array.isArray(result) ? { result: readable(result, objectData) } : {}),
    ...(Array.isArray(relationships) ? { relationships: readable(relationships, relation) } : {}),
    ...(Array.isArray(notExistingObjects)
      ? { notExistingObjects: readable(notExistingObjects, objectKey) }
      : {}),
    ...(typeof errorMessage === 'string' ? { errorMessage } : {}),
  };
}

const positions = new WeakMap<object, number>();

/**
 * Where an entry of a list is in the answer: what comes behind one that is left out has moved up.
 *
 * @param position where it is in the list at hand
 */
export function originalPosition(entry: object, position: number): number {
  return positions.get(entry) ?? position;
}

function objectData(value: Fields): ObjectData | undefined {
  const key = isRecord(value.key) ? objectKey(value.key) : undefined;
  if (key === undefined) return undefined;
  return {
    key,
    metrics: readable(value.metrics, attributeData),
    properties: readable(value.properties, attributeData),
    events: readable(value.events, event),
  };
}

function objectKey(value: Fields): ObjectKey | undefined {
  const { name, adapterKind, objectKind } = value;
  if (!isText(name) || !isText(adapterKind) || !isText(objectKind)) return undefined;
  return { name, adapterKind, objectKind, identifiers: readable(value.identifiers, identifier) };
}

function identifier({ key, value, isPartOfUniqueness }: Fields): Identifier | undefined {
  if (!isText(key)) return undefined;
  return {
    key,
    ...(isText(value) ? { value } : {}),
    isPartOfUniqueness: isPartOfUniqueness === true,
  };
}

/** Of a metric or a property: a text as the value of a metric is a finding of its own. */
function attributeData(value: Fields): (MetricData & PropertyData) | undefined {
  const { key, numberValue, stringValue, timestamp } = value;
  if (!isText(key)) return undefined;
  return {
    key,
    ...numbers({ numberValue, timestamp }),
    ...(isText(stringValue) ? { stringValue } : {}),
  };
}

function event(value: Fields): Event | undefined {
  const { message, faultKey, startDate, updateDate, cancelDate } = value;
  if (!isText(message)) return undefined;
  return {
    message,
    ...(isText(faultKey) ? { faultKey } : {}),
    ...numbers({ startDate, updateDate, cancelDate }),
  };
}

function relation({ parent, children, add }: Fields): ObjectRelationship | undefined {
  const key = isRecord(parent) ? objectKey(parent) : undefined;
  if (key === undefined) return undefined;
  return { parent: key, children: readable(children, objectKey), add: add !== false };
}

type Fields = Readonly<Record<string, unknown>>;

function readable<Read extends object>(
  list: unknown,
  read: (value: Fields) => Read | undefined,
): Read[] {
  const entries: unknown[] = Array.isArray(list) ? list : [];
  return entries.flatMap((value, position) => {
    const entry = isRecord(value) ? read(value) : undefined;
    if (entry === undefined) return [];
    positions.set(entry, position);
    return [entry];
  });
}

function numbers<Name extends string>(
  values: Record<Name, unknown>,
): Partial<Record<Name, number>> {
  const given = Object.entries(values).filter(([, value]) => typeof value === 'number');
  return Object.fromEntries(given) as Partial<Record<Name, number>>;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What of a result has another shape than the CF2 contract says, each with its path. */
export function shapeProblems(json: unknown): string[] {
  return result(json, '$');
}

/** Says what is wrong with a value, which is found at the path. */
type Shape = (value: unknown, path: string) => string[];

const text: Shape = (value, path) => (typeof value === 'string' ? [] : [`${path} must be a text`]);

const filled: Shape = (value, path) =>
  typeof value === 'string' && value !== '' ? [] : [`${path} must be a text that is not empty`];

const flag: Shape = (value, path) =>
  typeof value === 'boolean' ? [] : [`${path} must be true or false`];

const finite: Shape = (value, path) =>
  Number.isFinite(value) ? [] : [`${path} must be a finite number`];

const whole: Shape = (value, path) =>
  Number.isSafeInteger(value) ? [] : [`${path} must be a whole number`];

const cycles: Shape = (value, path) =>
  Number.isInteger(value) && Number(value) >= 1 ? [] : [`${path} must be a number from 1 on`];

const criticality: Shape = (value, path) =>
  [0, 1, 2, 3, 4, 5].includes(value as number) ? [] : [`${path} must be a number from 0 to 5`];

function list(item: Shape): Shape {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((member, index) => item(member, `${path}[${index}]`))
      : [`${path} must be a list`];
}

/** Members that are absent are fine unless they are needed; null is no way to be absent. */
function record(members: Readonly<Record<string, Shape>>, needed: readonly string[] = []): Shape {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [`${path} must be an object`];
    }
    const given = value as Readonly<Record<string, unknown>>;
    const missing = needed.filter((key) => given[key] === undefined);
    return [
      ...missing.map((key) => `${path}.${key} is missing`),
      ...Object.entries(members).flatMap(([key, shape]) =>
        given[key] === undefined ? [] : shape(given[key], `${path}.${key}`),
      ),
    ];
  };
}

const identifier = record({ key: filled, value: text, isPartOfUniqueness: flag }, ['key']);

const key = record(
  { name: filled, adapterKind: filled, objectKind: filled, identifiers: list(identifier) },
  ['name', 'adapterKind', 'objectKind'],
);

const metric = record({ key: filled, numberValue: finite, timestamp: whole }, ['key']);

const property = record({ key: filled, numberValue: finite, stringValue: text, timestamp: whole }, [
  'key',
]);

const event = record(
  {
    message: filled,
    criticality,
    faultKey: filled,
    autoCancel: flag,
    startDate: whole,
    updateDate: whole,
    cancelDate: whole,
    watchWaitCycle: cycles,
    cancelWaitCycle: cycles,
  },
  ['message'],
);

const object = record(
  { key, metrics: list(metric), properties: list(property), events: list(event) },
  ['key'],
);

const relationship = record({ parent: key, children: list(key), add: flag, clearFirst: flag }, [
  'parent',
]);

const result = record({
  result: list(object),
  relationships: list(relationship),
  notExistingObjects: list(key),
  errorMessage: text,
});

/** What the tests read of a collect result. */
export type Collected = {
  readonly result: readonly CollectedObject[];
  readonly relationships: readonly { readonly parent: Key; readonly children: readonly Key[] }[];
};

export type Key = {
  readonly name: string;
  readonly objectKind: string;
  readonly identifiers: readonly { readonly key: string; readonly value: string }[];
};

export type CollectedObject = {
  readonly key: Key;
  readonly metrics: readonly { readonly key: string; readonly numberValue: number }[];
  readonly properties: readonly {
    readonly key: string;
    readonly stringValue?: string;
    readonly numberValue?: number;
  }[];
  readonly events: readonly { readonly message: string; readonly faultKey?: string }[];
};

export function objectsOf({ result }: Collected, objectKind: string): CollectedObject[] {
  return result.filter(({ key }) => key.objectKind === objectKind);
}

export function namesOf(collected: Collected, objectKind: string): string[] {
  return objectsOf(collected, objectKind).map(({ key }) => key.name);
}

/** All metrics and properties of one object by key. */
export function valuesOf(collected: Collected, objectKind: string, name: string) {
  const object = objectsOf(collected, objectKind).find(({ key }) => key.name === name);
  const metrics = object?.metrics.map(({ key, numberValue }) => [key, numberValue]) ?? [];
  const properties = object?.properties.map(({ key, stringValue, numberValue }) => {
    return [key, stringValue ?? numberValue];
  });
  return Object.fromEntries([...metrics, ...(properties ?? [])]);
}

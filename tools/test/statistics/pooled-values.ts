import { objectTypeName } from '../../src/collection/object-name.ts';
import { readCollection } from '../../src/collection/read-collection.ts';
import type { LongRunSummary } from '../../src/statistics/long-run-summary.ts';
import type { LongRunCase } from './long-run-case.ts';

/** The summary with the texts of all properties of a type counted together, as the vendor's tools do. */
export function withPooledValues(ours: LongRunSummary, golden: LongRunCase): LongRunSummary {
  const pools = new Map<string, { texts: Set<string>; sizes: number[] }>();
  ours.collections.forEach(({ failure }, position) => {
    if (failure !== undefined) return;
    for (const [type, texts] of textsByType(golden, position)) {
      const pool = pools.get(type) ?? { texts: new Set(), sizes: [] };
      pools.set(type, pool);
      for (const text of texts) pool.texts.add(text);
      pool.sizes.push(pool.texts.size);
    }
  });
  const types = [...ours.types].map(([name, type]) => {
    const sizes = pools.get(name)?.sizes ?? [];
    return [name, { ...type, propertyValueSizes: new Map([['all', sizes]]) }] as const;
  });
  return { ...ours, types: new Map(types) };
}

/** Of a property that is there twice in an object, the last text counts. */
function textsByType(golden: LongRunCase, position: number): Map<string, string[]> {
  const { status = 200, text = '' } = golden.collections[position] ?? {};
  const { collection } = readCollection({ url: '', status, body: Buffer.from(text) });
  const byType = new Map<string, string[]>();
  for (const { key, properties = [] } of collection.result ?? []) {
    const given = properties.filter(({ stringValue }) => stringValue !== undefined);
    const last = new Map(given.map((property) => [property.key, property.stringValue ?? '']));
    const texts = last.values();
    byType.set(objectTypeName(key), [...(byType.get(objectTypeName(key)) ?? []), ...texts]);
  }
  return byType;
}

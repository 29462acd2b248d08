import { isPlain } from './member-rules.ts';

/**
 * The paths of all metrics, or of all properties, that attributes declare, without instances. Passes
 * over what is no attribute: that is reported elsewhere.
 */
export function pathsOf(attributes: unknown, kind: 'metric' | 'property'): ReadonlySet<string> {
  return new Set(pathsBelow(attributes, kind, ''));
}

function* pathsBelow(attributes: unknown, kind: string, above: string): Generator<string> {
  if (!isPlain(attributes)) return;
  for (const [key, attribute] of Object.entries(attributes)) {
    if (!isPlain(attribute)) continue;
    if (attribute.kind === kind) yield `${above}${key}`;
    yield* pathsBelow(attribute.attributes, kind, `${above}${key}|`);
  }
}

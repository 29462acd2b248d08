import type { AdapterDefinition } from '../definition/adapter-definition.ts';
import type { AdapterInstance } from './adapter-instance.ts';

/**
 * What the instance names and the definition does not know, as one line for the log: mostly a name
 * that is misspelt. Undefined where there is nothing to say. No values, they may be secret.
 */
export function undeclaredNames(
  { name, adapterKind, instance }: AdapterInstance,
  definition: AdapterDefinition | undefined,
): string | undefined {
  if (definition === undefined) return undefined;
  const declared = Object.keys(definition.parameters ?? {});
  const known = new Set([...declared, ofThePlatform].map((key) => key.toLowerCase()));
  const keys = instance.key.identifiers.map(({ key }) => key);
  const unknown = keys.filter((key) => !known.has(key.toLowerCase()));
  const problems = [
    ...(adapterKind === definition.key
      ? []
      : [`its adapter kind is ${adapterKind}, not ${definition.key}`]),
    ...(unknown.length === 0
      ? []
      : [`no such parameter: ${unknown.join(', ')} (declared: ${declared.join(', ') || 'none'})`]),
  ];
  return problems.length === 0 ? undefined : `Adapter instance ${name}: ${problems.join('; ')}.`;
}

/** The platform adds it to adapter instances, whether it is declared or not. */
const ofThePlatform = 'container_memory_limit';

import type { MetricAttribute, PropertyAttribute } from '../definition/attribute.ts';
import type { Attributes } from '../definition/attribute-group.ts';
import type { NumberKind } from './value-problem.ts';

/**
 * One attribute or group of an object type with the path its values are reported under, which is
 * put together once and not for each value. All have the same fields in the same order, so that
 * reading them for each value stays fast.
 */
export type DeclaredMember = {
  readonly kind: Attributes[string]['kind'];
  readonly path: string;
  /** What a metric or property takes; means nothing for a group. */
  readonly takes: NumberKind | 'text';
  /** Of a group; of an instanced group, those for its values without instance. */
  readonly members: Members | undefined;
  readonly instances: Instances | undefined;
};

/** The members of an object type, or of a group or instance, by key. */
export type Members = {
  /** What their paths begin with: empty, or the path of the group and `|`. */
  readonly prefix: string;
  readonly byKey: ReadonlyMap<string, DeclaredMember>;
};

/** What an instanced group declares, and its members for the instances seen lately. */
export type Instances = {
  readonly path: string;
  readonly required: boolean;
  readonly attributes: Attributes;
  readonly seen: Map<string, Members>;
};

/** Names of instances have no limit in number; what is kept of them has. */
const mostInstances = 1000;

/** The members of an instanced group for one of its instances. */
export function instanceMembers({ path, attributes, seen }: Instances, instance: string): Members {
  const known = seen.get(instance);
  if (known !== undefined) return known;
  if (seen.size >= mostInstances) seen.clear();
  const members = declaredMembers(attributes, `${path}:${instance}|`);
  seen.set(instance, members);
  return members;
}

/** @param prefix what the paths of the members begin with: see `Members` */
export function declaredMembers(attributes: Attributes, prefix: string): Members {
  const entries = Object.entries(attributes);
  return {
    prefix,
    byKey: new Map(entries.map(([key, declared]) => [key, declaredMember(declared, prefix + key)])),
  };
}

function declaredMember(declared: Attributes[string], path: string): DeclaredMember {
  if (declared.kind === 'metric' || declared.kind === 'property') {
    const { kind } = declared;
    return { kind, path, takes: valueType(declared), members: undefined, instances: undefined };
  }
  const { kind, attributes } = declared;
  const members = declaredMembers(attributes, `${path}|`);
  const instances =
    declared.kind === 'instancedGroup'
      ? { path, required: declared.instanceRequired, attributes, seen: new Map() }
      : undefined;
  return { kind, path, takes: 'number', members, instances };
}

function valueType(attribute: MetricAttribute | PropertyAttribute): NumberKind | 'text' {
  if (attribute.kind === 'property' && attribute.type === 'string') return 'text';
  return attribute.discrete ? 'whole number' : 'number';
}

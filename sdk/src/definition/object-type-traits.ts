/**
 * What an object type, or the adapter instance, is to the platform besides its values. Only what is
 * given is written; the vendor's tools pass over all of it.
 *
 * @example
 * import { defineObjectType, type ObjectTypeTraits, property } from '@packwright/sdk';
 * const traits: ObjectTypeTraits = { showTag: true, computedMetrics: { share: 'ripe / count' } };
 * export const Tree = defineObjectType('tree', { ...traits, attributes: { variety: property() } });
 */
export type ObjectTypeTraits = {
  /** Shown where tags are; false when absent. */
  readonly showTag?: boolean;
  /** Key of a capacity definition, which a fragment in the project's `conf` brings. */
  readonly capacityModel?: string;
  /** Metrics that the platform computes: expression, in its own notation, by key. */
  readonly computedMetrics?: { readonly [key: string]: string };
  readonly powerState?: PowerState;
  /** Which icon an object has, by the first condition that applies. */
  readonly icons?: readonly IconCondition[];
};

/**
 * What kind of thing the objects of a type are; `'general'` where nothing is said. `'businessService'`,
 * `'tier'` and `'tag'` are what the platform calls so, a `'group'` appears among its custom groups.
 *
 * @example
 * import { defineObjectType, type ObjectTypeKind } from '@packwright/sdk';
 * const type: ObjectTypeKind = 'group';
 * export const World = defineObjectType('orchard_world', { label: 'Orchard World', type });
 */
export type ObjectTypeKind = 'general' | 'businessService' | 'tier' | 'tag' | 'group';

/**
 * A closer word for it; `'general'` where nothing is said. The two managed ones are for groups: the
 * adapter names the members of one, and rules choose those of the other.
 *
 * @example
 * import { defineObjectType, type ObjectTypeSubKind } from '@packwright/sdk';
 * const subType: ObjectTypeSubKind = 'world';
 * export const World = defineObjectType('orchard_world', { type: 'group', subType });
 */
export type ObjectTypeSubKind =
  | 'general'
  | 'geo'
  | 'enterprise'
  | 'adapterManagedGroup'
  | 'ruleManagedGroup'
  | 'world';

/**
 * The property that tells whether an object is switched on.
 *
 * @example
 * import { defineObjectType, type PowerState, property } from '@packwright/sdk';
 * const powerState: PowerState = {
 *   property: 'pump', values: { on: 'Powered On', off: 'Powered Off' },
 * };
 * export const Well = defineObjectType('well', { powerState, attributes: { pump: property() } });
 */
export type PowerState = {
  /** Its path. */
  readonly property: string;
  /** What its values stand for, two at least: state by value. */
  readonly values: { readonly [value: string]: string };
};

/**
 * Icons by one property, identifier or metric, named by path or key. The cases of a case with
 * conditions have none themselves.
 *
 * @example
 * import { defineObjectType, type IconCondition, property } from '@packwright/sdk';
 * const illness: IconCondition = {
 *   property: 'illness', cases: [{ suffix: '_ill', value: 'blight' }, { suffix: '_well' }],
 * };
 * export const Tree = defineObjectType('tree', {
 *   icons: [illness], attributes: { illness: property() },
 * });
 */
export type IconCondition<C extends IconCase = IconCaseWithConditions> = {
  /** The first that fits is taken. */
  readonly cases: readonly C[];
} & (
  | { readonly property: string; readonly identifier?: never; readonly metric?: never }
  | { readonly property?: never; readonly identifier: string; readonly metric?: never }
  | { readonly property?: never; readonly identifier?: never; readonly metric: string }
);

/**
 * One icon, and when it is taken.
 *
 * @example
 * import type { IconCase } from '@packwright/sdk';
 * export const dry: IconCase = { suffix: '_dry', value: '0' };
 */
export type IconCase = {
  /** Stands behind the key of the object type in the name of the file in `conf/images`. */
  readonly suffix: string;
  /** The value for which it is taken; any when absent. */
  readonly value?: string;
  /** True where there has to be a value, false where there must be none. */
  readonly exists?: boolean;
};

/** One that further conditions may refine. */
export type IconCaseWithConditions = IconCase & {
  readonly conditions?: readonly IconCondition<IconCase>[];
};

/** The numbers that a describe has for them. */
export const objectTypeKinds = {
  general: 1,
  businessService: 2,
  tier: 3,
  tag: 4,
  group: 8,
} as const satisfies Record<ObjectTypeKind, number>;

/** As `objectTypeKinds`. */
export const objectTypeSubKinds = {
  general: 1,
  geo: 2,
  enterprise: 3,
  adapterManagedGroup: 4,
  ruleManagedGroup: 5,
  world: 6,
} as const satisfies Record<ObjectTypeSubKind, number>;

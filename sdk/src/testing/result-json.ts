/**
 * The answer to a collection as the collector reads it. All members may be absent.
 *
 * @example
 * import type { ResultJson } from '@packwright/sdk/testing';
 *
 * export const empty: ResultJson = { result: [], relationships: [] };
 */
export type ResultJson = {
  readonly result?: readonly ObjectJson[];
  readonly relationships?: readonly RelationshipJson[];
  readonly notExistingObjects?: readonly KeyJson[];
  readonly errorMessage?: string;
};

/**
 * One object of a result.
 *
 * @example
 * import type { ObjectJson } from '@packwright/sdk/testing';
 *
 * export const key = { name: 'Tree 7', adapterKind: 'Orchard', objectKind: 'tree', identifiers: [] };
 * export const tree: ObjectJson = { key, metrics: [{ key: 'height', numberValue: 3 }] };
 */
export type ObjectJson = {
  readonly key: KeyJson;
  readonly metrics?: readonly ValueJson[];
  readonly properties?: readonly ValueJson[];
  readonly events?: readonly EventJson[];
};

/**
 * The key of an object of a result.
 *
 * @example
 * import type { KeyJson } from '@packwright/sdk/testing';
 *
 * export const key: KeyJson = {
 *   name: 'Tree 7', adapterKind: 'Orchard', objectKind: 'tree',
 *   identifiers: [{ key: 'tree_id', value: 'T-7', isPartOfUniqueness: true }],
 * };
 */
export type KeyJson = {
  readonly name: string;
  readonly adapterKind: string;
  readonly objectKind: string;
  readonly identifiers?: readonly {
    readonly key: string;
    readonly value?: string;
    /** False when absent. */
    readonly isPartOfUniqueness?: boolean;
  }[];
};

/**
 * A value of a metric, which is a number, or of a property, which is a number or a text.
 *
 * @example
 * import type { ValueJson } from '@packwright/sdk/testing';
 *
 * export const moisture: ValueJson = { key: 'sensor:A|moisture', numberValue: 31, timestamp: 0 };
 */
export type ValueJson = {
  readonly key: string;
  readonly numberValue?: number;
  readonly stringValue?: string;
  /** Milliseconds since the epoch. */
  readonly timestamp?: number;
};

/**
 * An event of an object; dates in milliseconds since the epoch.
 *
 * @example
 * import type { EventJson } from '@packwright/sdk/testing';
 *
 * export const frost: EventJson = { message: 'Frost risk', criticality: 2, autoCancel: true };
 */
export type EventJson = {
  readonly message: string;
  /** From 0, none, to 4, critical; 5 leaves it to the platform. 0 when absent. */
  readonly criticality?: number;
  readonly faultKey?: string;
  /** False when absent. */
  readonly autoCancel?: boolean;
  readonly startDate?: number;
  readonly updateDate?: number;
  readonly cancelDate?: number;
  readonly watchWaitCycle?: number;
  readonly cancelWaitCycle?: number;
};

/**
 * One entry of the relationships of a result.
 *
 * @example
 * import type { RelationshipJson } from '@packwright/sdk/testing';
 *
 * const key = { name: 'North', adapterKind: 'Orchard', objectKind: 'orchard' };
 * export const noChildren: RelationshipJson = { parent: key, children: [] };
 */
export type RelationshipJson = {
  readonly parent: KeyJson;
  readonly children?: readonly KeyJson[];
  /** False: the children are taken away. True when absent. */
  readonly add?: boolean;
  /** Whether the parent loses all known children first. True when absent. */
  readonly clearFirst?: boolean;
};

import type { Attributes } from './attribute-group.ts';
import type { CheckedFields } from './checked-fields.ts';
import type { IdentifierDefinition, Identifiers } from './identifier.ts';
import type { ObjectTypeKind, ObjectTypeSubKind, ObjectTypeTraits } from './object-type-traits.ts';

/**
 * What happens to a value that breaks the definition. `'strict'`: an error that names object, key and
 * expectation. `'lenient'`: a warning, counted; the value is left out when it cannot be written.
 *
 * @example
 * import { type Checks, defineObjectType } from '@packwright/sdk';
 * const checks: Checks = process.env.STRICT ? 'strict' : 'lenient';
 * export const Tree = defineObjectType('tree', { checks });
 */
export type Checks = 'strict' | 'lenient';

/**
 * What is said of an object type besides its key.
 *
 * @example
 * import { defineObjectType, metric, type ObjectTypeOptions } from '@packwright/sdk';
 * const options = { label: 'Tree', attributes: { height: metric() } } satisfies ObjectTypeOptions;
 * export const Tree = defineObjectType('tree', options);
 */
export type ObjectTypeOptions<
  I extends Identifiers = Identifiers,
  A extends Attributes = Attributes,
  D extends boolean = boolean,
> = ObjectTypeTraits & {
  /** The name people see; the key when absent. */
  readonly label?: string;
  /** `'general'` when absent. */
  readonly type?: ObjectTypeKind;
  /** `'general'` when absent. */
  readonly subType?: ObjectTypeSubKind;
  /** None when absent: objects are then told apart by their names. */
  readonly identifiers?: I & CheckedFields<I, IdentifierDefinition>;
  /** None when absent. */
  readonly attributes?: A;
  /**
   * True: `withMetric` and `withProperty` take any path, for metrics nobody knows before the
   * collection. The platform shows their keys instead of labels. False when absent.
   */
  readonly dynamic?: D;
  /** `'strict'` when absent. */
  readonly checks?: Checks;
};

/**
 * What the definition says of an object type.
 *
 * @example
 * import { defineObjectType, type ObjectTypeDefinition } from '@packwright/sdk';
 * const definitions: ObjectTypeDefinition[] = [defineObjectType('tree', { label: 'Tree' })];
 * export const labels = definitions.map(({ key, label = key }) => label);
 */
export type ObjectTypeDefinition<
  K extends string = string,
  I extends Identifiers = Identifiers,
  A extends Attributes = Attributes,
  D extends boolean = boolean,
  M extends string | undefined = string | undefined,
> = ObjectTypeTraits & {
  readonly key: K;
  /** The adapter the type belongs to; undefined for the adapter that collects it. */
  readonly adapterKind: M;
  readonly label?: string;
  readonly type?: ObjectTypeKind;
  readonly subType?: ObjectTypeSubKind;
  readonly identifiers: I;
  readonly attributes: A;
  readonly dynamic: D;
  readonly checks: Checks;
};

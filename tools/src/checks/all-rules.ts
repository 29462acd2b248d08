import type { Rule } from './rule.ts';
import { declaredAttribute } from './rules/declared-attribute.ts';
import { declaredIdentifier } from './rules/declared-identifier.ts';
import { declaredObjectType } from './rules/declared-object-type.ts';
import { duplicateObjects } from './rules/duplicate-objects.ts';
import { duplicateValues } from './rules/duplicate-values.ts';
import { eventDates } from './rules/event-dates.ts';
import { faultKeys } from './rules/fault-keys.ts';
import { groupInstances } from './rules/group-instances.ts';
import { identifierLetterCase } from './rules/identifier-letter-case.ts';
import { identifierSets } from './rules/identifier-sets.ts';
import { identifierUniqueness } from './rules/identifier-uniqueness.ts';
import { metricOrProperty } from './rules/metric-or-property.ts';
import { neverCollected } from './rules/never-collected.ts';
import { nonExistingSpelling } from './rules/non-existing-spelling.ts';
import { notExistingObjects } from './rules/not-existing-objects.ts';
import { numberOrText } from './rules/number-or-text.ts';
import { ownAdapterKind } from './rules/own-adapter-kind.ts';
import { relationshipCycles } from './rules/relationship-cycles.ts';
import { relationshipEnds } from './rules/relationship-ends.ts';
import { requiredIdentifiers } from './rules/required-identifiers.ts';
import { timestampsInMilliseconds } from './rules/timestamps-in-milliseconds.ts';

/** Whether a collection fits the describe. Those about the same thing report in this order. */
export const describeRules: readonly Rule[] = [
  ownAdapterKind,
  declaredObjectType,
  groupInstances,
  declaredAttribute,
  metricOrProperty,
  numberOrText,
  declaredIdentifier,
  identifierUniqueness,
  identifierLetterCase,
  requiredIdentifiers,
];

/** Whether relationships can be stored. */
export const relationshipRules: readonly Rule[] = [relationshipCycles];

/** Whether the platform makes of a collection what its author meant; the vendor's tools do not ask. */
export const platformRules: readonly Rule[] = [
  duplicateObjects,
  identifierSets,
  duplicateValues,
  timestampsInMilliseconds,
  faultKeys,
  eventDates,
  relationshipEnds,
  notExistingObjects,
  nonExistingSpelling,
  neverCollected,
];

import type {
  CollectResult,
  Identifier,
  MetricData,
  ObjectData,
  PropertyData,
} from '@packwright/api';
import type { ObjectIdentities } from '../collection/object-identities.ts';
import type {
  DescribeModel,
  IdentifierModel,
  ObjectTypeModel,
} from '../describe/describe-model.ts';
import type { DeclaredPath, DeclaredPaths } from './declared-path.ts';
import type { ExpectedObjects } from './expected-objects.ts';
import type { Finding } from './finding.ts';

/**
 * One thing that must hold for a collection. A rule looks at what its `about` says, as often as there
 * is one, and reports what it finds; it changes nothing and asks no other rule. All rules are listed
 * in `all-rules.ts`.
 */
export type Rule =
  | (Named & { readonly about: 'collection'; readonly check: Check<CollectionSubject> })
  /** Each object that was returned. */
  | (Named & { readonly about: 'object'; readonly check: Check<ObjectSubject> })
  /** Each metric and property of an object whose type is declared. */
  | (Named & { readonly about: 'value'; readonly check: Check<ValueSubject> })
  /** Each identifier of an object whose type is declared. */
  | (Named & { readonly about: 'identifier'; readonly check: Check<IdentifierSubject> })
  /** Each object whose type is declared, after its identifiers. */
  | (Named & { readonly about: 'typed object'; readonly check: Check<TypedObjectSubject> });

interface Named {
  /** For reports; lower case with hyphens, and never changed. */
  readonly name: string;
}

type Check<Subject> = (subject: Subject, report: Report) => void;

/** Takes a finding of the rule that is being checked. */
export type Report = (finding: Omit<Finding, 'rule'>) => void;

/** A collection and what it is compared with. */
export interface CollectionSubject {
  readonly collection: CollectResult;
  readonly describe: DescribeModel;
  readonly expected: ExpectedObjects;
  readonly paths: DeclaredPaths;
  readonly identities: ObjectIdentities;
  /** The answer as it came, with what the contract does not know. */
  readonly answer: unknown;
}

/** One object of a collection. */
export interface ObjectSubject {
  readonly all: CollectionSubject;
  readonly object: ObjectData;
  /** Where it is, such as `$.result[3]`. */
  readonly path: string;
}

/** One object with what the describe says of it. */
export interface TypedObjectSubject extends ObjectSubject {
  readonly type: ObjectTypeModel;
}

/** One metric or property of an object. */
export interface ValueSubject extends TypedObjectSubject {
  readonly kind: 'Metric' | 'Property';
  readonly value: MetricData & PropertyData;
  /** What the describe has under its key. */
  readonly declared: DeclaredPath;
  /** Where it is, such as `$.result[3].metrics[0]`. */
  readonly path: string;
}

/** One identifier of an object. */
export interface IdentifierSubject extends TypedObjectSubject {
  readonly identifier: Identifier;
  /** What the describe has under its key; undefined as well when another one took it before. */
  readonly declared: IdentifierModel | undefined;
  /** Where it is, such as `$.result[3].key.identifiers[0]`. */
  readonly path: string;
}

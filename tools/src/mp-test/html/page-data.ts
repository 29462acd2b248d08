import type { Finding } from '../../checks/finding.ts';
import type { TestReport } from '../test-report.ts';

/** All that the page of a report shows, as it is embedded in it. Secrets are hidden. */
export interface PageData {
  readonly report: Omit<TestReport, 'findings' | 'objectTypes' | 'answer'>;
  readonly findings: readonly PageFinding[];
  /** Of a collection only. */
  readonly collection?: PageCollection;
  /** What the adapter answered, indented; of other methods. */
  readonly answer?: string;
}

/** A finding; its object is one of the collection's. */
export interface PageFinding extends Omit<Finding, 'object'> {
  /** Place in `objects`. */
  readonly object?: number;
}

/** What was collected, as much of it as a page can hold. */
export interface PageCollection {
  /** Those that were collected, then those that only relationships name. */
  readonly types: readonly PageType[];
  /** Those that were collected, then those that only relationships name. */
  readonly objects: readonly PageObject[];
  /** Places of parent and child in `objects`, each pair once. */
  readonly relationships: readonly (readonly [number, number])[];
  /** What was collected, be it in the page or not. */
  readonly totals: PageCounts & { readonly objects: number; readonly relationships: number };
  /** Sentences that say what the page does not hold. */
  readonly leftOut: readonly string[];
}

/** How much there is. */
export interface PageCounts {
  readonly metrics: number;
  readonly properties: number;
  readonly events: number;
}

/** One object type. */
export interface PageType extends PageCounts {
  /** `adapterKind::objectKind`. */
  readonly name: string;
  /** The describe's label; the key where there is none. */
  readonly label: string;
  /** How many were collected. */
  readonly objects: number;
  /** Ends of relationships at objects of this type. */
  readonly parents: number;
  readonly children: number;
  /** Labels of the identifiers by key. */
  readonly identifiers: Readonly<Record<string, string>>;
  /** Of each key that was collected. */
  readonly attributes: readonly PageAttribute[];
}

/** One key of a metric or property with what the describe says about it. */
export interface PageAttribute {
  readonly key: string;
  readonly label: string;
  /** As people write it: `%`, `°C`, `kB`. */
  readonly unit?: string;
  /** How many bytes one of the unit is; of sizes and their rates. */
  readonly bytes?: number;
}

/** One object. */
export interface PageObject {
  readonly name: string;
  /** Place in `types`. */
  readonly type: number;
  /** Each with key, value, and whether it is part of uniqueness. */
  readonly identifiers: readonly (readonly [string, string, boolean])[];
  readonly metrics: number;
  readonly properties: number;
  readonly events: number;
  /** Absent where the page does not hold them, and for objects that only relationships name. */
  readonly values?: PageValues;
  /** Only relationships name it. */
  readonly isForeign?: true;
}

/** What was collected of one object. Texts may be cut. */
export interface PageValues {
  readonly metrics: readonly PageValue[];
  readonly properties: readonly PageValue[];
  readonly events: readonly PageEvent[];
}

/**
 * Place of the key in the attributes of the type, the value, and when it was, in milliseconds since 1970
 * where the adapter says so. What is no number of JSON (`NaN`) is a text.
 */
export type PageValue = readonly [number, number | string, number?];

/** One event. */
export interface PageEvent {
  readonly message: string;
  readonly criticality?: string;
  readonly startDate?: number;
}

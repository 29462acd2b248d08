import type { LocatedElement } from '../content/located-element.ts';
import type { DescribeFinding } from './describe-finding.ts';
import type { PlacedElement } from './placed-element.ts';

/** One thing that must hold for a describe. All rules are listed in `check-describe.ts`. */
export interface DescribeRule {
  /** For reports; lower case with hyphens, and never changed. */
  readonly name: string;
  check(describe: CheckedDescribe): Iterable<Omit<DescribeFinding, 'rule'>>;
}

/** A describe that is well-formed; whether it obeys the grammar is found out beside the rules. */
export interface CheckedDescribe {
  /** The `AdapterKind`. */
  readonly root: LocatedElement;
  /** The root and all that is below it, in the order of the document. */
  readonly elements: readonly PlacedElement[];
  /** The entries of `resources.properties`; undefined where there is no such file. */
  readonly labels: ReadonlyMap<string, string> | undefined;
}

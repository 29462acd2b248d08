import type { DescribeModel } from '../describe/describe-model.ts';
import type { ContentDocument } from './content-document.ts';
import type { ContentFinding } from './content-finding.ts';

/** One thing that must hold for the content of a project. All rules are listed in `check-content.ts`. */
export interface ContentRule {
  /** For reports; lower case with hyphens, and never changed. */
  readonly name: string;
  check(content: Content): Iterable<Omit<ContentFinding, 'rule'>>;
}

/** All content of a project, and what it may name. */
export interface Content {
  /** Those that are well-formed. */
  readonly documents: readonly ContentDocument[];
  /** Undefined where it is not known yet. */
  readonly describe: DescribeModel | undefined;
  /** Adapters of other packs that content may name, beside the platform's own. */
  readonly foreignAdapterKinds: ReadonlySet<string>;
}

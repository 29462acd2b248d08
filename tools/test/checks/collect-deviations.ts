import type { Finding } from '../../src/checks/finding.ts';
import type { CollectCase, Message } from './collect-case.ts';
import { answerDeviations } from './deviations/answer.ts';
import { contractDeviations } from './deviations/contract.ts';
import { describeDeviations } from './deviations/describe.ts';
import { relationshipDeviations } from './deviations/relationships.ts';

/**
 * One way in which our checks differ from the vendor's on purpose. It recognises a case by what the
 * case holds, and says how the vendor's tools would have understood it, or what they would have said.
 */
export interface CollectDeviation {
  /** The first cell of its row in docs/deviations.md. */
  readonly title: string;
  readonly applies: (golden: CollectCase) => boolean;
  /** The case as the vendor's tools understand it, where they look for these things. */
  readonly input?: Partial<Readonly<Record<Aspect, (golden: CollectCase) => CollectCase>>>;
  /** What the vendor's tools say instead. */
  readonly output?: {
    readonly contract?: Rewrite;
    readonly describe?: Rewrite;
    readonly relationships?: Rewrite;
    /** Null where they know none. */
    readonly reason?: (ours: string | undefined, golden: CollectCase) => string | null | undefined;
    readonly summary?: (ours: string, golden: CollectCase) => string;
  };
}

/** What a case is looked at for. */
export type Aspect = 'contract' | 'describe' | 'relationships' | 'summary';

type Rewrite = (ours: readonly (Finding | Message)[], golden: CollectCase) => readonly Message[];

/** In the order in which they are applied. */
export const collectDeviations: readonly CollectDeviation[] = [
  ...contractDeviations,
  ...describeDeviations,
  ...relationshipDeviations,
  ...answerDeviations,
];

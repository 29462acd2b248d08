import type { Contender } from '../measure/interleave.ts';
import { measuredBy } from './measured-program.ts';

/** The vendor's functions, called by a program of ours in Python that prints what they took. */
export interface VendorProgram {
  /** What is measured. */
  readonly what: string;
  /** Of the environment with the vendor's software; there is no contender without. */
  readonly python: string | undefined;
  readonly words: readonly string[];
}

export function vendorProgram<Figures>({
  what,
  python,
  words,
}: VendorProgram): Contender<Figures> | undefined {
  if (python === undefined) return undefined;
  return { what, take: () => measuredBy<Figures>([python, ...words]) };
}

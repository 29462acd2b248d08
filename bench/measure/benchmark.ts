import type { Measurement } from './measurement.ts';

/** Something that is measured, told from others by its name. */
export interface Benchmark {
  /** The word behind `--only`, and the name of its file of results. */
  readonly name: string;
  readonly title: string;
  /** What is measured and what it is compared with; Markdown. */
  readonly about: string;
  /** Part of `--short` too: needs neither an engine nor the vendor's software, and little time. */
  readonly inShort?: boolean;
  measure(run: BenchmarkRun): Promise<readonly Measurement[]>;
}

/** What a benchmark is told about the run it is part of. */
export interface BenchmarkRun {
  /** How often each contender has its turn. */
  readonly rounds: number;
  /** For CI: ratios with wide margins, nothing that takes long. */
  readonly isShort: boolean;
  /** Tells who waits how far it is. */
  progress(line: string): void;
  /** Adds a sentence to the page of results: what was found out, what could not be measured. */
  note(sentence: string): void;
  /** Counts the requests to the vendor's server, for the page of results. */
  readonly vendorRequests: { asked: number; unanswered: number };
}

import type { BenchmarkRun } from './benchmark.ts';
import { interruption } from './interruption.ts';
import type { Measurement, Series } from './measurement.ts';

/** One of those that are compared. */
export interface Contender<Sample> {
  /** Who it is: `cat | cat`, for example. */
  readonly what: string;
  /** Does the work once and tells what it took. */
  take(): Sample | Promise<Sample>;
  /** At most so many rounds, for one that takes very long. */
  readonly rounds?: number;
}

/** The three that may be compared. */
export interface Contest<Sample> {
  readonly ours: Contender<Sample>;
  readonly floor?: Contender<Sample> | undefined;
  readonly vendor?: Contender<Sample> | undefined;
  /** Whether everybody does it once before it counts. */
  readonly warmUp?: boolean;
}

/** What each contender took in its rounds. */
export interface Takings<Sample> {
  readonly ours: Taken<Sample>;
  readonly floor?: Taken<Sample>;
  readonly vendor?: Taken<Sample>;
}

interface Taken<Sample> {
  readonly what: string;
  readonly samples: Sample[];
}

const roles = ['floor', 'ours', 'vendor'] as const;

/**
 * Gives each contender its turn in each round, so that whatever else the machine does falls upon
 * all of them alike.
 */
export async function interleave<Sample>(
  run: BenchmarkRun,
  contest: Contest<Sample>,
): Promise<Takings<Sample>> {
  const takings: { [role in (typeof roles)[number]]?: Taken<Sample> } = {};
  for (let round = contest.warmUp ? 0 : 1; round <= run.rounds; round += 1) {
    for (const role of roles) {
      const contender = contest[role];
      if (contender === undefined || round > (contender.rounds ?? run.rounds)) continue;
      interruption.throwIfAborted();
      const sample = await contender.take();
      if (round === 0) continue;
      takings[role] ??= { what: contender.what, samples: [] };
      takings[role].samples.push(sample);
      run.progress(`round ${round}, ${contender.what}: ${tell(sample)}`);
    }
  }
  return takings as Takings<Sample>;
}

/** Makes one row of what was taken: `figure` picks it from a sample. */
export function measurement<Sample>(
  { ours, floor, vendor }: Takings<Sample>,
  row: Pick<Measurement, 'subject' | 'unit' | 'target'> & { figure(sample: Sample): number },
): Measurement {
  const { figure, ...rest } = row;
  const series = (taken: Taken<Sample>): Series => {
    return { what: taken.what, values: taken.samples.map(figure) };
  };
  return {
    ...rest,
    ours: series(ours),
    ...(floor && { floor: series(floor) }),
    ...(vendor && { vendor: series(vendor) }),
  };
}

function tell(sample: unknown): string {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value;
  return JSON.stringify(sample, rounded).replaceAll(/["{}]/g, '').replaceAll(/[:,]/g, '$& ');
}

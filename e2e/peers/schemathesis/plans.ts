import type { Plan } from './runs-against.ts';

// The 2,000th request of a run takes twice as long to make as one of the first 500.
const runsOfPost = 4;
const fuzzedOfPost = 460;
const fuzzedOfGet = 2_000;

const allPhases = ['examples', 'coverage', 'fuzzing', 'stateful'] as const;

/** Runs that make at least 2,000 different requests for each endpoint, each with its own seed. */
export const plans: readonly Plan[] = [
  ...['/test', '/collect', '/endpointURLs'].flatMap((endpoint, number) =>
    Array.from(
      { length: runsOfPost },
      (_, run): Plan => ({
        endpoint,
        // Examples and coverage are the same requests in each run.
        phases: run === 0 ? allPhases : ['fuzzing'],
        requests: fuzzedOfPost,
        seed: 10 * (number + 1) + run,
        expectations: 'good-adapters',
      }),
    ),
  ),
  ...['/apiVersion', '/adapterDefinition'].map(
    (endpoint, number): Plan => ({
      endpoint,
      phases: allPhases,
      requests: fuzzedOfGet,
      seed: 40 + number,
      expectations: 'good-adapters',
    }),
  ),
];

import { describe, test } from 'vitest';
import { expectRun } from './expected-run.ts';
import { goodResults } from './good-results.ts';

describe.concurrent('An adapter that gives a result', () => {
  test.each(goodResults)('$title', expectRun, 60_000);
});

import type { TestOptions } from '../test-options.ts';
import type { TestPlan } from '../test-plan.ts';

/** The project whose adapter is started, and where its server is published and logs. */
export type RuntimePlan = Pick<TestPlan, 'directory' | 'name' | 'port' | 'logs'> &
  Partial<Pick<TestPlan, 'inspection'>>;

/** Where and how an adapter is started, whatever it is asked for then. */
export type RuntimeOptions = Pick<
  TestOptions,
  'runtime' | 'image' | 'environment' | 'node' | 'signal' | 'startedAt'
> & {
  /** For the line that says where. */
  readonly method: string;
};

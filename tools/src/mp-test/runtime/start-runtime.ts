import type { Stop } from '../../stop/stop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { TestOptions } from '../test-options.ts';
import type { TestPlan } from '../test-plan.ts';
import type { AdapterServer } from './adapter-server.ts';
import { startInProcess } from './process-runtime.ts';

/** Starts the adapter where the options want it, and says where that is. */
export async function startRuntime(
  plan: TestPlan,
  options: TestOptions,
  people: Terminal,
): Promise<AdapterServer | Stop> {
  const why = options.runtime === 'auto' ? ' (process runtime: containers are not there yet)' : '';
  people.print(`Testing ${options.method} of ${plan.name} on this machine${why}`);
  return startInProcess(plan, options);
}

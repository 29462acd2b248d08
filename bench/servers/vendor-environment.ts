import {
  type PythonEnvironment,
  type PythonEnvironmentName,
  pythonEnvironment,
} from '../../e2e/peers/python/python-environment.ts';
import type { BenchmarkRun } from '../measure/benchmark.ts';

/** The vendor's software, or undefined with a note where it cannot be installed and in short form. */
export async function vendorEnvironment(
  run: BenchmarkRun,
  name: PythonEnvironmentName,
): Promise<PythonEnvironment | undefined> {
  if (run.isShort) return undefined;
  try {
    return await pythonEnvironment(name);
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    run.progress(`without the vendor's software: ${reason}`);
    run.note("The vendor's software could not be installed: this was measured without it.");
    return undefined;
  }
}

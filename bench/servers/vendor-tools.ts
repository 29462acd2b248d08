import { quietPort } from '../../e2e/peers/tools/quiet-port.ts';
import { type VendorCommand, vendorTools } from '../../e2e/peers/tools/vendor-tools.ts';
import type { BenchmarkRun } from '../measure/benchmark.ts';
import { vendorEnvironment } from './vendor-environment.ts';

/** Runs one of the vendor's commands in a terminal of its own; the seconds from its start to its end. */
export type TimeVendorTool = (command: Omit<VendorCommand, 'answers'>) => Promise<number>;

/** How long the vendor's commands take; undefined where they cannot be installed. */
export async function findVendorTools(run: BenchmarkRun): Promise<TimeVendorTool | undefined> {
  if ((await vendorEnvironment(run, 'vendor-tools')) === undefined) return undefined;
  const tools = await vendorTools();
  return async ({ name, words, cwd }) => {
    const port = ['-P', String(await quietPort())];
    const begun = performance.now();
    const { code, text } = await tools.run({ name, words: ['-p', cwd, ...port, ...words], cwd });
    if (code !== 0) throw new Error(`the vendor's ${name} ended with exit code ${code}:\n${text}`);
    return (performance.now() - begun) / 1_000;
  };
}

import { checkMemory } from '../../checks/check-memory.ts';
import { containerText } from '../../statistics/container-cells.ts';
import { decimalText } from '../../statistics/decimal-text.ts';
import { exitCodes } from '../../stop/exit-code.ts';
import { countsOf, heading, type Tested } from '../make-report.ts';
import type { TestOptions } from '../test-options.ts';
import type { TestReport } from '../test-report.ts';
import type { Waited } from './wait-for-end.ts';

/** The report of a server that was kept running: how long, and what its container used. */
export function waitedTested({ server, seconds, usage }: Waited, options: TestOptions): Tested {
  const findings = usage === undefined ? [] : checkMemory(usage);
  const counts = countsOf(findings);
  const passed = counts.errors === 0 && !(options.strict && counts.warnings > 0);
  const report: TestReport = {
    ...heading(options),
    runtime: server.runtime,
    passed,
    exitCode: passed ? exitCodes.done : exitCodes.adapterFailed,
    waited: { seconds },
    ...(usage === undefined ? {} : { container: usage }),
    counts,
    findings,
  };
  const table = usage === undefined ? '' : `${containerText(usage)}\n`;
  return { report, summary: `${table}The server ran for ${decimalText(seconds, 2)} seconds.` };
}

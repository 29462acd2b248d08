import type { Inspection } from '../commands/inspection.ts';
import type { CollectionClock } from '../instance/collection-clock.ts';
import type { ServerLog } from '../log/server-log.ts';
import type { ServerMetrics } from '../metrics/server-metrics.ts';
import type { AdapterRuns } from '../run/adapter-runs.ts';

/** What the routes work with. */
export interface ServerParts {
  readonly runs: AdapterRuns;
  readonly clock: CollectionClock;
  readonly log: ServerLog;
  readonly metrics: ServerMetrics;
  /** The command table, read anew for each request. */
  readonly commandsFile: string;
  /** How adapters are debugged; undefined when they are not. */
  readonly inspection?: Inspection | undefined;
}

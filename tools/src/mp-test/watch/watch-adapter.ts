import { exitCodes } from '../../stop/exit-code.ts';
import { interrupted, type Stop } from '../../stop/stop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { PreparedRun } from '../ask-server.ts';
import type { AdapterServer } from '../runtime/adapter-server.ts';
import { startRuntime } from '../runtime/start-runtime.ts';
import { FileChanges } from './file-changes.ts';
import { ignoredFiles } from './ignored-files.ts';
import { nextChange } from './next-change.ts';
import { OwnChanges } from './own-changes.ts';
import { WatchedRuns } from './watched-runs.ts';

/**
 * Runs the adapter each time a file of its project changes, and says what is new in the result, until
 * somebody ends it. Errors do not: they are told, and the next change is waited for. Only what the
 * first run stumbles over before it asks the adapter ends it, since no change of a file mends that.
 */
export async function watchAdapter(run: PreparedRun, people: Terminal): Promise<Stop> {
  const { plan, options } = run;
  const { signal } = options;
  await using changes = await FileChanges.of(plan.directory, ignoredFiles(plan, options));
  const runs = new WatchedRuns(run, people);
  const own = new OwnChanges();
  while (!signal.aborted) {
    const started = await startRuntime(plan, options, people, run.given);
    await using server = 'kind' in started ? undefined : started;
    let stop: Stop | undefined;
    do {
      stop = 'kind' in started ? started : await runs.next(started);
      if (stop !== undefined) {
        if (endsAll(stop, runs)) return stop;
        runs.tell(stop);
      }
      runs.begin(await nextChange(changes, own, { signal, people }));
    } while (isReusable(server, stop) && !signal.aborted);
  }
  return interrupted;
}

/** A container runs the image that it was started with; a server that is gone cannot be asked. */
function isReusable(server: AdapterServer | undefined, stop: Stop | undefined): boolean {
  return server?.runtime === 'process' && stop?.code !== 'SERVER_GONE';
}

function endsAll({ code, exitCode }: Stop, { count }: WatchedRuns): boolean {
  return code === 'INTERRUPTED' || (count === 0 && exitCode !== exitCodes.adapterFailed);
}

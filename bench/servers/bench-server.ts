import { findServerBin } from '../../tools/src/server/server-bin.ts';
import { startServerProcess } from '../../tools/src/server/server-process.ts';
import type { AdapterFolder } from './adapter-folder.ts';
import { type Asked, askWell, type Question } from './ask.ts';

/** A server that answers; disposing of it stops it. */
export interface BenchServer extends AsyncDisposable {
  readonly what: string;
  readonly url: string;
  /** Of the process that answers. */
  readonly pid: number;
  /** Asks it for an answer that has to be good. */
  askWell(question: Question): Promise<Asked>;
}

/**
 * Starts our server with the adapter of a folder.
 *
 * @param environment added to that of this process
 */
export async function startOurServer(
  { path, logs }: AdapterFolder,
  environment: NodeJS.ProcessEnv = {},
): Promise<BenchServer> {
  const start = await startServerProcess({
    node: process.execPath,
    serverBin: await findServerBin(),
    directory: path,
    logDirectory: logs,
    host: '127.0.0.1',
    port: '0',
    environment: { ...process.env, ...environment },
  });
  if (!start.started) throw new Error(`${start.reason}: ${start.end.lastLines.join('\n')}`);
  const { url, pid, stop } = start.server;
  const dispose = async () => void (await stop());
  const asking = (question: Question) => askWell(url, question);
  return { what: 'our server', url, pid, askWell: asking, [Symbol.asyncDispose]: dispose };
}

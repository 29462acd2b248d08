import { resolve } from 'node:path';
import { createApp } from './http/app.ts';
import { CollectionClock } from './instance/collection-clock.ts';
import { type CertificateReading, readCertificate, type TlsFiles } from './listener/certificate.ts';
import { type Listener, listen } from './listener/listen.ts';
import { renewCertificate } from './listener/renew-certificate.ts';
import type { Logger } from './log/logger.ts';
import { openServerLog, type ServerLog } from './log/server-log.ts';
import { createMetrics } from './metrics/server-metrics.ts';
import { adapterEnvironment } from './process/adapter-environment.ts';
import { forbidCoreDumps } from './process/core-dumps.ts';
import { AdapterRuns } from './run/adapter-runs.ts';
import { clearLeftBehind } from './run/clear-left-behind.ts';
import { waitFor } from './run/wait-for.ts';
import type { Settings } from './settings.ts';

// For clients that stand still in the middle of their request or of their answer.
const lastBytesMs = 1_000;

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly log: ServerLog;
  /** Stops accepting, ends all adapters, answers who still waits; resolves when nothing is left. */
  stop(): Promise<void>;
}

export type Start =
  | { readonly kind: 'running'; readonly server: RunningServer }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * Starts the server.
 *
 * @param directory holds `commands.cfg`
 */
export async function startServer(settings: Settings, directory: string): Promise<Start> {
  const certificate = readCertificate(settings);
  if (certificate.kind === 'unusable') return certificate;
  const coreDumps = forbidCoreDumps();
  const log = openServerLog({ directory: settings.logDirectory });
  const main = log.logger('main');
  const { maxRuns, logDirectory, port, host } = settings;
  const runs = new AdapterRuns({
    maxRuns,
    environment: adapterEnvironment(logDirectory),
    onUnprotected: (reason) => main.warning(unprotected(reason)),
  });
  const commandsFile = resolve(directory, 'commands.cfg');
  const metrics = createMetrics(runs);
  const { inspection } = settings;
  const clock = new CollectionClock();
  const app = createApp({ runs, clock, log, metrics, commandsFile, inspection });
  const coreDumpWarning = await coreDumps;
  const listening = await listen(app, { port, host, certificate });
  if (listening.kind === 'unusable') {
    await runs.stop();
    return listening;
  }
  if (certificate.kind === 'plain' && certificate.warning) main.warning(certificate.warning);
  if (coreDumpWarning !== undefined) main.warning(coreDumpWarning);
  main.info(`Port: ${listening.listener.port}`);
  // Beside the first requests, which have directories of their own.
  const cleared = clearLeftBehind(main);
  const endRenewal = renewed(listening.listener, certificate, settings, main);
  const begun = { endRenewal, cleared };
  return { kind: 'running', server: running(listening.listener, runs, log, begun) };
}

function renewed(
  { replaceCertificate: replace }: Listener,
  certificate: CertificateReading,
  files: TlsFiles,
  log: Logger,
): () => void {
  if (certificate.kind !== 'tls' || !replace) return () => {};
  return renewCertificate({ files, served: certificate.pair, replace, log });
}

function unprotected(reason: string): string {
  return `Adapters cannot be made the first to be killed when memory runs out, so it may be the server (${reason})`;
}

function running(
  { server, port, url }: Listener,
  runs: AdapterRuns,
  log: ServerLog,
  begun: { endRenewal(): void; readonly cleared: Promise<void> },
): RunningServer {
  const stop = async () => {
    begun.endRenewal();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await Promise.all([runs.stop(), begun.cleared]);
    server.closeIdleConnections();
    await waitFor(closed, lastBytesMs);
    server.closeAllConnections();
    await closed;
    await log.close();
  };
  return { url, port, log, stop };
}

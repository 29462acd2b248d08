import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCertificate } from '../../src/listener/certificate.ts';
import { fileOutput } from '../../src/log/file-output.ts';
import { levelControl } from '../../src/log/level-control.ts';
import { adapter } from '../adapters/adapter.ts';
import { settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

/** Everything that the log says when something is wrong. */
export async function provokedLogLines(directory: string): Promise<readonly string[]> {
  const certificate = readCertificate({
    certificateFile: join(directory, 'none'),
    keyFile: import.meta.filename,
  });
  return [
    ...(certificate.kind === 'plain' ? [`${certificate.warning}`] : []),
    ...aboutLevels(directory),
    ...aboutTheFile(directory),
    ...(await aboutRequests()),
    ...(await aboutCoreDumps()),
  ];
}

function aboutLevels(directory: string): string[] {
  const path = join(directory, 'loglevels.cfg');
  const messages: string[] = [];
  const tell = (message: string) => messages.push(message);
  const levels = levelControl(path, { warning: tell, info: tell });
  writeFileSync(path, `[DEFAULT]\nserver = LOUD\n${'rubbish\n'.repeat(20)}`);
  levels.reload();
  rmSync(path);
  mkdirSync(path);
  levels.reload();
  // Below a regular file nothing can be made, whoever tries.
  const nowhere = join(import.meta.filename, 'loglevels.cfg');
  levelControl(nowhere, { warning: tell, info: tell }).reload();
  return messages;
}

function aboutTheFile(directory: string): string[] {
  const path = join(directory, 'logs/server.log');
  const messages: string[] = [];
  const file = { path, maxBytes: 1_000, backups: 1 };
  const output = fileOutput(
    file,
    () => new Date(),
    (message) => messages.push(message),
  );
  writeFileSync(join(directory, 'logs'), 'a file in place of the directory');
  output.write('lost\n');
  return messages;
}

async function aboutRequests(): Promise<string[]> {
  const good = adapter('writes-invalid-bytes-to-stderr.sh');
  const quoted = `'${adapter('exits-silently.sh')}' 1`;
  const hanging = adapter('never-opens-its-pipes.sh');
  const commands = `[Commands]\ntest = ${good}\nendpoint_urls = ${quoted}\ncollect = ${hanging}\n`;
  await using server = await ServerProcess.start({
    commands: `${commands}[Timeouts]\nall = 1\n[timeouts]\n`,
  });
  const idle = await settled(server);
  const levels = join(server.directory, 'logs/loglevels.cfg');
  writeFileSync(levels, '[DEFAULT]\nserver = DEBUG\n[server]\nmain = DEBUG\n');
  await server.post('/test');
  await server.post('/endpointURLs');
  await server.post('/test', 'no JSON');
  const leaving = new AbortController();
  server.post('/collect', undefined, { signal: leaving.signal }).catch(() => undefined);
  await until(async () => (await server.call('/metrics')).text.includes('runs_running 1'));
  leaving.abort();
  await until(() => server.log.includes('the client has gone'));
  await settled(server, idle.directories);
  return server.log.split(/^(?=\d{4}-\d\d-\d\d )/m).filter((line) => !isUsual(line));
}

/** A server that begins without that limit, where the program is missing that would set it. */
async function aboutCoreDumps(): Promise<string[]> {
  const raise = 'ulimit -S -c "$(ulimit -H -c)"; exec "$@"';
  const node = ['/bin/sh', '-ec', raise, 'sh', process.execPath];
  await using server = await ServerProcess.start({ node, environment: { PATH: '/nonexistent' } });
  return [server.log];
}

/** Lines of a day on which nothing is wrong. */
function isUsual(line: string): boolean {
  return / (INFO (Port|Request|Answered)|DEBUG (Command|Input|Result|Standard output))/.test(line);
}

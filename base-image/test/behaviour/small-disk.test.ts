import { randomUUID } from 'node:crypto';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, holdings, settled } from '../server/leftovers.ts';
import { noMounts } from '../server/mounts.ts';
import { ServerProcess } from '../server/server-process.ts';
import { onSmallDisk, seenInside } from '../server/small-disk.ts';
import { until } from '../server/until.ts';

const commands = `[Commands]
collect = ${adapter('writes-64-mb.js')}
test = ${adapter('writes-empty-list.sh')}
endpoint_urls = ${adapter('answers-after-1-s.sh')}
`;

describe.skipIf(noMounts).concurrent('A temporary directory that is full', () => {
  test('turns a larger result into a 500 that says so, and the server lives on', async () => {
    await using server = await ServerProcess.start({ commands, node: onSmallDisk('size=3m') });
    const before = await settled(seenInside(server));
    const reply = await server.post('/collect');
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.text)).toMatch(
      /^No result from adapter: its result does not fit into the temporary directory: ENOSPC.*; it ended with exit code 0$/,
    );
    expect(reply.seconds).toBeLessThan(10);
    expect(server.log).toMatch(/WARNING Answered collect with 500 after [\d.]+ s: .*ENOSPC/);
    await expectNothingLeft(seenInside(server), before, 10);
    expect((await server.post('/test')).text).toBe(' [] \n');
    const metrics = (await server.call('/metrics')).text;
    expect(metrics).toContain('runs_total{endpoint="collect",outcome="too-large"} 1');
  });

  test('has the room of a result again as soon as that is delivered, or given up', async () => {
    const threeMegabytes = everyEndpoint(adapter('writes-3-mb.sh'));
    await using server = await ServerProcess.start({
      commands: threeMegabytes,
      node: onSmallDisk('size=4m'),
    });
    const before = await settled(seenInside(server));
    const { temp } = seenInside(server);
    for (let i = 0; i < 3; i += 1) expect((await server.post('/test')).bytes).toBe(3_145_732);
    writeFileSync(join(temp, 'ballast'), Buffer.alloc(2 * 1024 * 1024));
    for (let i = 0; i < 3; i += 1) expect((await server.post('/test')).text).toContain('ENOSPC');
    rmSync(join(temp, 'ballast'));
    expect((await server.post('/test')).bytes).toBe(3_145_732);
    await expectNothingLeft(seenInside(server), before, 5);
  }, 90_000);

  test('and holds the log too loses no answer, and has the log again when there is room', async () => {
    const inTemp = 'mkdir "$TMPDIR/logs" && LOG_DIR=$TMPDIR/logs';
    await using server = await ServerProcess.start({
      commands,
      node: onSmallDisk('size=1m', `${inTemp} && export LOG_DIR`),
    });
    const { temp } = seenInside(server);
    await settled(seenInside(server), 9);
    // The log itself, so that not even the block that it has begun takes another line.
    const log = join(temp, 'logs', 'server.log');
    fillUp(log);
    for (let i = 0; i < 2; i += 1) expect((await server.post('/test')).status).toBe(200);
    await until(() => server.printed.match(/INFO Answered test with 200/g)?.length === 2);
    expect(server.printed.match(/WARNING Cannot write the log file/g)).toHaveLength(1);
    truncateSync(log);
    expect((await server.post('/test')).status).toBe(200);
    expect(readFileSync(log, 'utf8')).toMatch(
      /WARNING \d+ line\(s\) before this one went to the console only\n/,
    );
  }, 90_000);

  test('does not matter to results that fit into memory', async () => {
    await using server = await ServerProcess.start({ commands, node: onSmallDisk('size=1m') });
    const { temp } = seenInside(server);
    writeFileSync(join(temp, 'ballast'), Buffer.alloc(512 * 1024));
    expect(() => writeFileSync(join(temp, 'more'), Buffer.alloc(1024 * 1024))).toThrow('ENOSPC');
    for (let i = 0; i < 3; i += 1) expect((await server.post('/test')).status).toBe(200);
  });

  test('in which nothing can be made is a 500 that names it, until there is room again', async () => {
    const environment = { MAX_RUNS: '1' };
    await using server = await ServerProcess.start({
      commands,
      environment,
      node: onSmallDisk('nr_inodes=20'),
    });
    const { temp } = seenInside(server);
    const before = await settled(seenInside(server), 1);
    const ballast = fill(temp);
    // The directory that was made ahead still does; while it is used, no other one can be made.
    expect((await server.post('/endpointURLs')).status).toBe(200);
    await until(() => readdirSync(temp).length === ballast.length);
    ballast.push(...fill(temp));
    const reply = await server.post('/test');
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.text)).toContain(
      `Error initializing adapter communication: no run directory with its pipes could be made in ${server.temp}: `,
    );
    expect(reply.text).toMatch(/ENOSPC|No space left/);
    expect(server.log).toMatch(/WARNING Answered test with 500.*no run directory/);
    expect((await server.call('/apiVersion')).status).toBe(200);
    await until(() => holdings(seenInside(server)).descriptors === before.descriptors, 5);
    for (const path of ballast) rmSync(path);
    expect((await server.post('/test')).status).toBe(200);
    await expectNothingLeft(seenInside(server), before, 5);
  });
});

/** Adds to a file until there is no room for another byte. */
function fillUp(path: string): void {
  const file = openSync(path, 'a');
  try {
    // The last piece is written in part, and the one after it not at all.
    for (;;) writeSync(file, Buffer.alloc(64 * 1024));
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    closeSync(file);
  }
}

/** Makes empty files until there is no room for another one. */
function fill(folder: string): string[] {
  const made: string[] = [];
  for (;;) {
    const path = join(folder, `ballast-${randomUUID()}`);
    if (!canMake(path)) return made;
    made.push(path);
  }
}

function canMake(path: string): boolean {
  try {
    writeFileSync(path, '');
    return true;
  } catch {
    return false;
  }
}

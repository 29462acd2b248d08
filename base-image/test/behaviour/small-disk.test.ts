import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapter } from '../adapters/adapter.ts';
import { expectNothingLeft, holdings, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';
import { noMounts, onSmallDisk, seenInside } from '../server/small-disk.ts';
import { until } from '../server/until.ts';

if (noMounts) console.warn(`Skipped, as no file system can be mounted here: ${noMounts}`);

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

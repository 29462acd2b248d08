import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

const commands = everyEndpoint(adapter('writes-empty-list.sh'));

describe.concurrent('A log directory that is removed while the server runs', () => {
  test('is made again, with the file of levels, and nobody is told', async () => {
    await using server = await ServerProcess.start({ commands });
    const logs = join(server.directory, 'logs');
    expect((await server.post('/test')).status).toBe(200);
    rmSync(logs, { recursive: true });
    expect((await server.post('/test')).status).toBe(200);
    expect(server.log).toMatch(/^\S+ \S+ packwright\.requests INFO Request: test\n/);
    expect(server.log).toMatch(/INFO Answered test with 200/);
    expect(existsSync(join(logs, 'loglevels.cfg'))).toBe(true);
    expect(server.printed).not.toContain('WARNING');
  });

  test('and cannot be made again leaves the console, says so once, and is used when it can', async () => {
    await using server = await ServerProcess.start({ commands });
    const logs = join(server.directory, 'logs');
    rmSync(logs, { recursive: true });
    writeFileSync(logs, 'a file in its place');
    for (let i = 0; i < 3; i += 1) expect((await server.post('/test')).status).toBe(200);
    await until(() => server.printed.match(/INFO Answered test with 200/g)?.length === 3);
    expect(server.printed.match(/WARNING Cannot write the log file/g)).toHaveLength(1);
    rmSync(logs);
    mkdirSync(logs);
    expect((await server.post('/test')).status).toBe(200);
    expect(server.log).toMatch(/ WARNING \d+ line\(s\) before this one went to the console only\n/);
    expect(server.log).toMatch(/INFO Answered test with 200/);
  });
});

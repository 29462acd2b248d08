import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIV3 } from 'openapi-types';
import { expect } from 'vitest';
import type { ServerProcess } from '../../../base-image/test/server/server-process.ts';
import { type Generation, generateRequests } from './generate-requests.ts';
import type { GeneratedRequests, Summary } from './report.ts';
import { variedDocument } from './varied-document.ts';

/** What is asked of a server, apart from where it is. */
export type Plan = Omit<Generation, 'document' | 'url' | 'directory' | 'tables'>;

// Two cores: one run waits for its answers while another makes requests.
const atOnce = 3;

/** Carries plans out, some at once, with requests made from the document that the server serves. */
export async function runsAgainst(
  server: ServerProcess,
  plans: readonly Plan[],
): Promise<readonly GeneratedRequests[]> {
  const { text } = await server.call('/openapi.json');
  const document = join(server.directory, 'openapi.json');
  const served: OpenAPIV3.Document = JSON.parse(text);
  writeFileSync(document, JSON.stringify(variedDocument(served)));
  const tables = join(server.directory, 'tables');
  const same = { document, url: server.url, tables };
  const runs: GeneratedRequests[] = [];
  const waiting = plans.entries();
  const lane = async () => {
    for (const [number, plan] of waiting) {
      const directory = join(server.directory, `run-${number}`);
      mkdirSync(directory);
      runs[number] = await generateRequests({ ...plan, ...same, directory });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return runs;
}

/** All requests were sent and answered, and no check of schemathesis has anything to say. */
export function expectCleanRun(summary: Summary | undefined): void {
  const clean = { failures: [], errors: [], stop_reason: 'completed', exit_code: 0 };
  expect(summary).toMatchObject(clean);
  expect(Object.values(summary?.warnings ?? {}).flat()).toEqual([]);
}

import { homedir } from 'node:os';
import type Docker from 'dockerode';
import { describe } from 'vitest';
import { connectToDocker } from '../../tools/src/container/docker-connection.ts';

const connection = await connectToDocker({ env: process.env, homeDirectory: homedir() });
const required = (process.env.PACKWRIGHT_REQUIRE ?? '').split(',').includes('docker');

if (!connection.connected && !required) {
  process.stderr.write(`Container tests are skipped. ${connection.reason}\n`);
}

/**
 * A `describe` for tests that need a container engine: skipped, with a printed reason, where none
 * answers. With `docker` in PACKWRIGHT_REQUIRE such tests run all the same, and fail.
 */
export const describeWithEngine = describe.skipIf(!connection.connected && !required);

/** The engine of this machine; throws the reason when there is none. */
export function engine(): Docker {
  if (!connection.connected) throw new Error(connection.reason);
  return connection.docker;
}

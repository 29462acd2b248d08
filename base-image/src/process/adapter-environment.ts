import { delimiter, dirname } from 'node:path';

// What shells assume where there is none; with only the server's `node` in it adapters find nothing.
const usualPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * What adapters find in their environment: the server's own, but `node` in a command table is the
 * server's, whatever the machine has besides, and logs go where the server's go. Made once, since
 * reading `process.env` asks the system for each variable.
 */
export function adapterEnvironment(logDirectory: string): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), process.env.PATH || usualPath];
  return { ...process.env, PATH: path.join(delimiter), LOG_DIR: logDirectory };
}

import { delimiter, dirname } from 'node:path';

// What shells assume where there is none; with only the server's `node` in it adapters find nothing.
const usualPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * What adapters find in their environment besides the server's own: `node` in a command table is
 * the server's own, whatever the machine has besides, and logs go where the server's go.
 */
export function adapterEnvironment(logDirectory: string): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), process.env.PATH || usualPath];
  return { PATH: path.join(delimiter), LOG_DIR: logDirectory };
}

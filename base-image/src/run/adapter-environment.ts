import { delimiter, dirname } from 'node:path';

/**
 * What adapters find in their environment besides the server's own: `node` in a command table is
 * the server's own, whatever the machine has besides, and logs go where the server's go.
 */
export function adapterEnvironment(logDirectory: string): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter);
  return { PATH: path, LOG_DIR: logDirectory };
}

import { findServerPackage } from './server-package.ts';

/** The file that starts the REST server, see `findServerPackage`. */
export async function findServerBin(): Promise<string> {
  return (await findServerPackage()).bin;
}

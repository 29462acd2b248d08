import { userInfo } from 'node:os';
import path from 'node:path';
import type { Environment } from '../environment.ts';

/** The home of whoever runs the command; undefined for users that have none, as in some containers. */
export function homeDirectory({ HOME }: Environment): string | undefined {
  if (HOME !== undefined && HOME !== '') return HOME;
  try {
    return userInfo().homedir;
  } catch {
    // A user id that no account has: there is no home, and that is no failure.
    return undefined;
  }
}

/** A path in which `~` stands for the home, as shells have it; for paths that no shell has seen. */
export function withoutTilde(text: string, environment: Environment): string {
  if (text !== '~' && !text.startsWith('~/')) return text;
  const home = homeDirectory(environment);
  return home === undefined ? text : path.join(home, text.slice(1));
}

import type { Environment } from '../../environment.ts';
import { resolveReference } from '../../mp-test/value-reference.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import type { Prompts } from '../../terminal/prompts.ts';
import type { RegistryPath } from '../registry-path.ts';
import type { RegistryCredentials } from './registry-credentials.ts';
import { savedCredentials } from './saved-credentials.ts';

/** Whose credentials are wanted, and where they may be. */
export interface CredentialsQuestion {
  readonly path: RegistryPath;
  /** `--registry-username`. */
  readonly username?: string | undefined;
  /** `--registry-password`: `env:NAME`, `file:PATH`, or the password itself. */
  readonly password?: string | undefined;
  readonly environment: Environment;
  readonly homeDirectory: string;
  /** What `file:` is relative to. */
  readonly cwd: string;
  /** Asks for a password where only a name was given. */
  readonly prompts?: Prompts | undefined;
  readonly signal?: AbortSignal;
}

/** Credentials, which may be none: that is an ordinary thing for a registry in a network of one's own. */
export interface FoundCredentials {
  readonly kind: 'found';
  readonly credentials: RegistryCredentials;
  /** Where they come from, for people: `--registry-username`, a file, a helper. */
  readonly source: string | undefined;
  /** To be told: files and helpers that could not be asked. */
  readonly warnings: readonly string[];
}

/** The help text of the two options, for the command that has them. */
export const credentialOptions = {
  username: 'name for the registry that is pushed to (default: what docker login has kept)',
  password:
    'its password: env:NAME takes a variable, file:PATH the content of a file; a password written here can be seen by everybody on this machine',
} as const;

/** The credentials of a registry: those given, else those that a login has left, else none. */
export async function findCredentials(
  question: CredentialsQuestion,
): Promise<FoundCredentials | Stop> {
  const given = {
    username: question.username || undefined,
    password: question.password || undefined,
  };
  if (given.username !== undefined)
    return givenCredentials(given.username, given.password, question);
  if (given.password !== undefined) {
    return stop('WRONG_OPTION', '--registry-password needs a name: give --registry-username too.');
  }
  const { credentials, source, problems } = await savedCredentials(question.path, question);
  return { kind: 'found', credentials, source, warnings: problems };
}

async function givenCredentials(
  username: string,
  reference: string | undefined,
  { path, environment, cwd, prompts }: CredentialsQuestion,
): Promise<FoundCredentials | Stop> {
  const asked = reference === undefined;
  if (asked && prompts === undefined) {
    const what = `--registry-username needs a password: give --registry-password env:NAME or file:PATH.`;
    return stop('WRONG_OPTION', what);
  }
  const message = `Password of ${username} for ${path.registry}`;
  const password = asked
    ? ((await prompts?.password({ message })) ?? '')
    : resolveReference('--registry-password', reference, { environment, directory: cwd });
  if (typeof password === 'object') return password;
  const source = '--registry-username';
  return {
    kind: 'found',
    credentials: { kind: 'password', username, password },
    source,
    warnings: [],
  };
}

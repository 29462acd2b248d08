import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../../environment.ts';

/** A file in which `docker login` or `podman login` keeps what it was told. */
export interface LoginFile {
  readonly name: string;
  readonly auths: Readonly<Record<string, LoginEntry>>;
  /** Which helper keeps the credentials of which server. */
  readonly credHelpers: Readonly<Record<string, string>>;
  /** The helper for all others. */
  readonly credsStore: string | undefined;
}

/** What stands in a file beside the name of a server. */
export interface LoginEntry {
  /** Name, colon and password in base64. */
  readonly auth?: unknown;
  readonly username?: unknown;
  readonly password?: unknown;
  readonly identitytoken?: unknown;
}

/** A file, nothing where it is not there, or why it cannot be read. */
export type ReadLoginFile =
  | { readonly kind: 'file'; readonly file: LoginFile }
  | { readonly kind: 'absent' }
  | { readonly kind: 'problem'; readonly message: string };

/** The files to look at, in order: one that the user named, that of Docker, those of podman. */
export function loginFiles(environment: Environment, homeDirectory: string): readonly string[] {
  const { REGISTRY_AUTH_FILE, DOCKER_CONFIG, XDG_RUNTIME_DIR, XDG_CONFIG_HOME } = environment;
  const settings = XDG_CONFIG_HOME || path.join(homeDirectory, '.config');
  return [
    ...(REGISTRY_AUTH_FILE ? [REGISTRY_AUTH_FILE] : []),
    path.join(DOCKER_CONFIG || path.join(homeDirectory, '.docker'), 'config.json'),
    ...(XDG_RUNTIME_DIR ? [path.join(XDG_RUNTIME_DIR, 'containers/auth.json')] : []),
    path.join(settings, 'containers/auth.json'),
  ];
}

/** Reads one of them. Members of a wrong form count as absent, as they do for Docker. */
export async function readLoginFile(name: string): Promise<ReadLoginFile> {
  try {
    const content: unknown = JSON.parse(await readFile(name, 'utf8'));
    if (!isObject(content)) return { kind: 'problem', message: `${name} is no JSON object.` };
    const { auths, credHelpers, credsStore } = content;
    return {
      kind: 'file',
      file: {
        name,
        auths: membersOf(auths, isObject),
        credHelpers: membersOf(credHelpers, isText),
        credsStore: isText(credsStore) ? credsStore : undefined,
      },
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { kind: 'absent' };
    }
    // The parser's words quote the file, and the file holds passwords.
    const reason = error instanceof SyntaxError ? 'it is no JSON' : String(error);
    return { kind: 'problem', message: `${name} cannot be read: ${reason}.` };
  }
}

function membersOf<Value>(
  value: unknown,
  isRight: (member: unknown) => member is Value,
): Record<string, Value> {
  if (!isObject(value)) return {};
  const right = Object.entries(value).flatMap(([key, member]) =>
    isRight(member) ? [[key, member] as const] : [],
  );
  return Object.fromEntries(right);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

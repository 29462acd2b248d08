import type { Environment } from '../../environment.ts';
import type { RegistryPath } from '../registry-path.ts';
import { askCredentialHelper, type HelperAnswer } from './credential-helper.ts';
import { type LoginEntry, type LoginFile, loginFiles, readLoginFile } from './login-file.ts';
import { credentialsOf, noCredentials, type RegistryCredentials } from './registry-credentials.ts';
import { entryFor, serverName } from './server-name.ts';

/** Where logins may have been kept. */
export interface SavedPlace {
  readonly environment: Environment;
  readonly homeDirectory: string;
  readonly signal?: AbortSignal;
}

/** What was found, and what stood in the way of finding more. */
export interface SavedCredentials {
  readonly credentials: RegistryCredentials;
  /** Where they come from, for people; undefined without credentials. */
  readonly source: string | undefined;
  /** Files and helpers that could not be asked, each in a sentence or two. */
  readonly problems: readonly string[];
}

/** The credentials that somebody left with `docker login` or `podman login`; the first file wins. */
export async function savedCredentials(
  path: RegistryPath,
  place: SavedPlace,
): Promise<SavedCredentials> {
  const problems: string[] = [];
  for (const name of loginFiles(place.environment, place.homeDirectory)) {
    const read = await readLoginFile(name);
    if (read.kind === 'problem') problems.push(read.message);
    if (read.kind !== 'file') continue;
    const kept = await askHelper(read.file, path, place);
    if (kept.kind === 'problem') problems.push(`${name}: ${kept.message}`);
    const found = kept.kind === 'credentials' ? kept : writtenIn(read.file, path);
    if (found !== undefined) return { ...found, problems };
  }
  return { credentials: noCredentials, source: undefined, problems };
}

type Found = { readonly credentials: RegistryCredentials; readonly source: string };

/** The helper of a server goes before the one for all, and both before the entries of the file. */
async function askHelper(
  file: LoginFile,
  path: RegistryPath,
  { environment, signal }: SavedPlace,
): Promise<Exclude<HelperAnswer, { kind: 'credentials' }> | ({ kind: 'credentials' } & Found)> {
  const own = entryFor(file.credHelpers, path);
  const name = own?.value ?? file.credsStore;
  if (name === undefined) return { kind: 'none' };
  const server = own?.server ?? entryFor(file.auths, path)?.server ?? serverName(path.registry);
  const question = { name, server, environment, ...(signal === undefined ? {} : { signal }) };
  const answer = await askCredentialHelper(question);
  return answer.kind === 'credentials'
    ? { ...answer, source: `docker-credential-${name}, named in ${file.name}` }
    : answer;
}

function writtenIn(file: LoginFile, path: RegistryPath): Found | undefined {
  const entry = entryFor(file.auths, path);
  const credentials = entry === undefined ? noCredentials : credentialsIn(entry.value);
  return credentials.kind === 'none' ? undefined : { credentials, source: file.name };
}

function credentialsIn(entry: LoginEntry): RegistryCredentials {
  const { auth, username, password, identitytoken } = entry;
  if (isText(identitytoken)) return { kind: 'identity token', token: identitytoken };
  if (isText(username) && isText(password)) return credentialsOf(username, password);
  // Docker pads with zero bytes in some versions.
  const text = Buffer.from(isText(auth) ? auth : '', 'base64')
    .toString('utf8')
    .replace(/\0+$/, '');
  const colon = text.indexOf(':');
  if (colon < 1) return noCredentials;
  return credentialsOf(text.slice(0, colon), text.slice(colon + 1));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

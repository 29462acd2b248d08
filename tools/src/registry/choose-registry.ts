import { readRegistryPath } from './read-registry-path.ts';
import { imageName, type RegistryPath } from './registry-path.ts';

/** Everything that may say where images are pushed to and pulled from. Empty texts count as absent. */
export interface RegistryOptions {
  /** `--registry-tag`. */
  readonly registryTag?: string | undefined;
  /** `--push-registry`. */
  readonly pushRegistry?: string | undefined;
  /** What was read from the project's `config.json`. */
  readonly config: ProjectConfig;
}

/** The members of `config.json` that are about registries, among others. */
export interface ProjectConfig {
  readonly [member: string]: unknown;
  readonly container_repository?: unknown;
  readonly container_push_repository?: unknown;
}

/** Where to push to and where cloud proxies pull from, or what stands in the way. */
export type RegistryChoice =
  | { readonly kind: 'chosen'; readonly pull: RegistryPath; readonly push: RegistryPath }
  /** Nobody said: ask, and put the answer into the project with `rememberRegistry`. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'problems'; readonly problems: readonly RegistryProblem[] };

/** A text that is no path of a registry. */
export interface RegistryProblem {
  /** Where the text comes from, such as `--registry-tag`. */
  readonly source: string;
  readonly value: string;
  /** Begins with a verb: what follows on the value. */
  readonly message: string;
}

/**
 * Decides once, before anything is built. The two paths never replace each other: a registry that
 * images are pushed to may be closed to cloud proxies, and the other way round.
 */
export function chooseRegistry(options: RegistryOptions): RegistryChoice {
  const pull = firstOf(
    { source: '--registry-tag', value: options.registryTag },
    { source: 'container_repository in config.json', value: options.config.container_repository },
  );
  const push = firstOf(
    { source: '--push-registry', value: options.pushRegistry },
    {
      source: 'container_push_repository in config.json',
      value: options.config.container_push_repository,
    },
  );
  const [from, to] = [pull ?? push, push ?? pull];
  if (from === undefined || to === undefined) return { kind: 'unknown' };
  const [read, written] = [readRegistryPath(from.value), readRegistryPath(to.value)];
  if (read.kind === 'path' && written.kind === 'path') {
    return { kind: 'chosen', pull: read.path, push: written.path };
  }
  return { kind: 'problems', problems: problemsOf(new Set([from, to])) };
}

/**
 * What to suggest where a registry is asked for.
 *
 * @param defaultPath `default_container_registry_path` of the user's own configuration
 */
export function registrySuggestion(defaultPath: string | undefined, adapterKind: string): string {
  return defaultPath ? `${defaultPath}${adapterKind.toLowerCase()}` : '';
}

/** The members of `config.json` after a question was answered, and only then. */
export function rememberRegistry(config: ProjectConfig, path: RegistryPath): ProjectConfig {
  return { ...config, container_repository: imageName(path) };
}

type Given = { readonly source: string; readonly value: string };

function firstOf(
  ...candidates: readonly { readonly source: string; readonly value: unknown }[]
): Given | undefined {
  const given = candidates.find(
    ({ value }) => value !== undefined && value !== null && value !== '',
  );
  return given && { source: given.source, value: String(given.value) };
}

function problemsOf(texts: ReadonlySet<Given>): RegistryProblem[] {
  return [...texts].flatMap(({ source, value }) => {
    const read = readRegistryPath(value);
    return read.kind === 'problem' ? [{ source, value, message: read.message }] : [];
  });
}

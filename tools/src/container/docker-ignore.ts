import dockerignore from '@balena/dockerignore';

/** What a `.dockerignore` says. Names are relative to its directory, with slashes. */
export interface DockerIgnore {
  /** Whether a file stays out of a build context, or a directory need not be entered. */
  ignores(name: string): boolean;
  /** The names behind `!`. */
  readonly readmitted: readonly string[];
}

/** Reads a `.dockerignore` as the engine's own client does. */
export function dockerIgnore(text: string): DockerIgnore {
  const rules = dockerignore.default({ ignorecase: false }).add(text);
  const readmitted = text
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1).trim().replace(/^\//, ''));
  return {
    readmitted,
    ignores: (name) => {
      if (name === '' || name === 'Dockerfile' || name === '.dockerignore') return false;
      // An ignored folder is entered all the same when a later rule takes something inside it back.
      return rules.ignores(name) && !readmitted.some((rule) => rule.startsWith(`${name}/`));
    },
  };
}

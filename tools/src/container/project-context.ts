/**
 * Which files of a project may go to the engine for an image build. Accounts and installed
 * dependencies never do, whatever `.dockerignore` says; neither do packs, logs, what only the platform
 * reads, environments of Python, files that are there to hold passwords, and hidden directories, unless
 * `.dockerignore` takes those back in a line that begins with `!`. What else it leaves out is up to
 * `packBuildContext`.
 *
 * @param files names below the project's directory, with slashes
 * @param dockerignore the text of `.dockerignore`
 */
export function projectContext(files: readonly string[], dockerignore = ''): string[] {
  const environments = pythonEnvironments(files);
  const readmitted = [...dockerignore.matchAll(/^!\s*\/?(.*?)\/?\s*$/gm)].map(
    ([, name = '']) => name,
  );
  return files.filter((file) => {
    if (file === 'connections.json' || directoriesOf(file).some(isDependencies)) return false;
    const [first] = file.split('/');
    if (isForPasswords(file) && !readmitted.includes(file)) return false;
    if (file !== first && /^(?:build|logs|content|resources)$/.test(first ?? '')) return false;
    return !directoriesOf(file).some(
      (directory) =>
        environments.has(directory) ||
        (isHidden(directory) && !readmitted.some((name) => isWithin(name, directory))),
    );
  });
}

/** Directories with both a script that activates an environment and its interpreter. */
function pythonEnvironments(files: readonly string[]): Set<string> {
  const known = new Set(files);
  const activated = files.flatMap((file) => {
    const [, directory, script] = /^(.*)\/(bin\/activate|Scripts\/activate\.bat)$/.exec(file) ?? [];
    const interpreter = script === 'bin/activate' ? 'bin/python' : 'Scripts/python.exe';
    return directory !== undefined && known.has(`${directory}/${interpreter}`) ? [directory] : [];
  });
  return new Set(activated);
}

/** All directories that a file is in, the outermost first. */
function directoriesOf(file: string): string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index));
}

function isDependencies(directory: string): boolean {
  return /(?:^|\/)node_modules$/.test(directory);
}

/** Files in which npm, pip, git and programs in general look for passwords and tokens. */
function isForPasswords(file: string): boolean {
  return /(?:^|\/)\.(?:env(?:\.[^/]*)?|npmrc|netrc|pypirc|git-credentials)$/.test(file);
}

function isHidden(directory: string): boolean {
  return /(?:^|\/)\.[^/]*$/.test(directory);
}

function isWithin(name: string, directory: string): boolean {
  return name === directory || name.startsWith(`${directory}/`);
}

import type { ReadFile } from '../../manifest/read-file.ts';

/** A check that the project brings along. A pack is built only when it passes. */
export interface Gate {
  /** What it checks, for people. */
  readonly name: string;
  readonly program: string;
  readonly arguments: readonly string[];
}

/** The checks of a project: its types, where it has some, and its tests. */
export function projectGates(files: readonly string[], readFile: ReadFile): Gate[] {
  const { scripts, packages } = packageFile(readFile);
  const hasTypes = files.includes('tsconfig.json') && packages.has('typescript');
  const types = { name: 'types', program: 'tsc', arguments: ['--noEmit'] };
  const tests = { name: 'tests', program: 'npm', arguments: ['test'] };
  return [...(hasTypes ? [types] : []), ...(isReal(scripts.test) ? [tests] : [])];
}

/** `npm init` puts one in that fails on purpose. */
function isReal(script: unknown): boolean {
  return typeof script === 'string' && script !== '' && !/no test specified/.test(script);
}

interface PackageFile {
  readonly scripts: Readonly<Record<string, unknown>>;
  readonly packages: ReadonlySet<string>;
}

/** What is wrong with a broken file is for npm to say. */
function packageFile(readFile: ReadFile): PackageFile {
  const { scripts, dependencies, devDependencies } = membersOf(readFile('package.json'));
  const packages = [dependencies, devDependencies].flatMap((one) => Object.keys(record(one)));
  return { scripts: record(scripts), packages: new Set(packages) };
}

function membersOf(bytes: Uint8Array = Buffer.from('{}')): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

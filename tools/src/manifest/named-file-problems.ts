import { scriptMembers } from './manifest.ts';
import { type ManifestProblem, manifestError } from './manifest-problem.ts';
import { pngSize } from './png-size.ts';
import type { ReadFile } from './read-file.ts';
import { scriptFile } from './script-file.ts';

/** What is wrong with the files that a manifest names, even where other members of it are broken. */
export function* namedFileProblems(
  manifest: Readonly<Record<string, unknown>>,
  readFile: ReadFile,
): Generator<ManifestProblem> {
  const { eula_file: eula, pak_icon: icon } = manifest;
  const isFile = (path: string) => readFile(path) !== undefined;
  if (isGiven(eula)) yield* eulaProblems(eula, readFile(eula));
  if (isGiven(icon)) yield* iconProblems(icon, readFile(icon));
  for (const member of scriptMembers) {
    const script = scriptOf(manifest[member]);
    if (isGiven(script) && scriptFile(script, isFile) === undefined) {
      yield manifestError(`$.${member}.script`, missing(script));
    }
  }
}

function* eulaProblems(name: string, bytes: Uint8Array | undefined): Generator<ManifestProblem> {
  if (bytes === undefined) yield manifestError('$.eula_file', missing(name));
  else if (Buffer.from(bytes).toString('utf8').trim() === '') {
    yield manifestError(
      '$.eula_file',
      `names ${name}, which is empty: the platform refuses that; say at least that there is no agreement`,
    );
  }
}

function* iconProblems(name: string, bytes: Uint8Array | undefined): Generator<ManifestProblem> {
  if (bytes === undefined) {
    yield manifestError('$.pak_icon', missing(name));
    return;
  }
  const size = pngSize(bytes);
  if (size === undefined) {
    yield manifestError('$.pak_icon', `names ${name}, which is no PNG image`);
  } else if (size.width !== 256 || size.height !== 256) {
    const found = `${size.width} x ${size.height}`;
    yield manifestError('$.pak_icon', `names ${name} of ${found} pixels: it must have 256 x 256`);
  }
}

function missing(name: string): string {
  return `names ${name}, and the project has no such file`;
}

function isGiven(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function scriptOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'script' in value
    ? value.script
    : undefined;
}

import { nearest } from '../content/names/nearest.ts';
import { readProperties } from '../describe/read-properties.ts';
import { memberStep, schemaMembers } from '../json-schema/schema-problems.ts';
import type { Manifest } from './manifest.ts';
import { type ManifestProblem, manifestError } from './manifest-problem.ts';
import { namedFileProblems } from './named-file-problems.ts';
import type { ReadFile } from './read-file.ts';
import { readManifest } from './read-manifest.ts';

/** A checked manifest. */
export interface CheckedManifest {
  /** Undefined where it cannot be used for anything. */
  readonly manifest: Manifest | undefined;
  /** All of them at once, in the order of the checks. */
  readonly problems: readonly ManifestProblem[];
}

/**
 * Checks a project's `manifest.txt` and the files it names, before anything is built.
 *
 * @param adapterKind the key of the describe; absent where it is not known yet
 */
export function checkManifest(readFile: ReadFile, adapterKind?: string): CheckedManifest {
  const bytes = readFile('manifest.txt');
  if (bytes === undefined) {
    const message = 'is missing: a project has a file manifest.txt in its directory';
    return { manifest: undefined, problems: [manifestError('$', message)] };
  }
  const { manifest, json, problems } = readManifest(bytes);
  const members = isRecord(json) ? json : {};
  const further = [
    ...namedFileProblems(members, readFile),
    ...kindProblems(members.adapter_kinds, adapterKind),
    ...unknownMembers(members),
    ...labelProblems(members, readFile('resources/resources.properties')),
  ];
  return { manifest, problems: [...problems, ...further] };
}

function* kindProblems(kinds: unknown, adapterKind?: string): Generator<ManifestProblem> {
  // A list of another length breaks the schema.
  if (adapterKind === undefined || !Array.isArray(kinds) || kinds.length !== 1) return;
  if (kinds[0] === adapterKind) return;
  yield manifestError(
    '$.adapter_kinds[0]',
    `is ${JSON.stringify(kinds[0])}, and the key of the describe is ${JSON.stringify(adapterKind)}: they must be the same`,
  );
}

/** The platform passes over what it does not know: a member that is misspelt is one that is not there. */
function* unknownMembers(members: Readonly<Record<string, unknown>>): Generator<ManifestProblem> {
  const known = schemaMembers('manifest.schema.json');
  for (const member of Object.keys(members)) {
    if (known.includes(member)) continue;
    const meant = nearest(member, known);
    const hint = meant === undefined ? '' : `: did you mean "${meant}"?`;
    const message = `is no known member${hint}`;
    yield { severity: 'WARNING', path: `$${memberStep(member)}`, message };
  }
}

/** A key without a label is shown to people as it is. */
function* labelProblems(
  members: Readonly<Record<string, unknown>>,
  bytes: Uint8Array = new Uint8Array(),
): Generator<ManifestProblem> {
  const labels = readProperties(new TextDecoder().decode(bytes));
  for (const member of ['display_name', 'description', 'vendor']) {
    const key = members[member];
    if (typeof key !== 'string' || !/^[A-Z][A-Z0-9_]*$/.test(key) || labels.has(key)) continue;
    const message = `is the key ${key}, and resources/resources.properties has no label for it`;
    yield { severity: 'WARNING', path: `$.${member}`, message };
  }
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

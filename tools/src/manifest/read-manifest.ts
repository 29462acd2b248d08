import { schemaProblems } from '../json-schema/schema-problems.ts';
import type { Manifest } from './manifest.ts';
import { type ManifestProblem, manifestError } from './manifest-problem.ts';

/** A manifest, and what is wrong with it. */
export interface ReadManifest {
  /** Undefined where something breaks the schema. */
  readonly manifest: Manifest | undefined;
  /** What was read, however wrong it is; undefined where it is no JSON. */
  readonly json: unknown;
  readonly problems: readonly ManifestProblem[];
}

/** Reads the bytes of a `manifest.txt` and compares them with the schema. */
export function readManifest(bytes: Uint8Array): ReadManifest {
  const encoding = [...encodingProblems(bytes)];
  try {
    // The decoder drops a byte order mark.
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const broken = schemaProblems('manifest.schema.json', json).map(({ path, message }) =>
      manifestError(path, message),
    );
    const manifest = broken.length === 0 ? (json as Manifest) : undefined;
    return { manifest, json, problems: [...encoding, ...broken] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const syntax = manifestError('$', `is no JSON: ${error.message}`);
    return { manifest: undefined, json: undefined, problems: [...encoding, syntax] };
  }
}

/** The platform's reader takes neither. */
function* encodingProblems(bytes: Uint8Array): Generator<ManifestProblem> {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    yield manifestError('$', 'begins with a byte order mark: save it as UTF-8 without one');
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    yield manifestError('$', 'is not UTF-8: save it as UTF-8 without a byte order mark');
  }
}

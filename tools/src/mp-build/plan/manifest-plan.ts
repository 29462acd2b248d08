import { checkManifest } from '../../manifest/check-manifest.ts';
import { correctAdapterKind } from '../../manifest/correct-adapter-kind.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { ReadFile } from '../../manifest/read-file.ts';
import { readManifest } from '../../manifest/read-manifest.ts';
import type { ManifestCorrection } from './build-plan.ts';
import { type BuildProblem, projectProblem } from './build-problem.ts';

/** The manifest of a project as it is, or will be once it is corrected. */
export interface ManifestPlan {
  /** Undefined where it breaks the schema. */
  readonly manifest: Manifest | undefined;
  readonly problems: readonly BuildProblem[];
  readonly correction: ManifestCorrection;
}

/** What is known, and who may correct what is wrong. */
export interface ManifestQuestion {
  /** The key of the describe; undefined where the adapter has to be asked first. */
  readonly adapterKind: string | undefined;
  /** Whether `--fix-manifest` was given, or somebody can be asked. */
  readonly mayCorrect: boolean;
}

/**
 * Checks the manifest. A wrong `adapter_kinds` is no problem where it may be corrected: all else is
 * checked as if it had been.
 */
export function planManifest(
  readFile: ReadFile,
  { adapterKind, mayCorrect }: ManifestQuestion,
): ManifestPlan {
  const bytes = readFile('manifest.txt');
  const json = bytes && readManifest(bytes).json;
  if (bytes === undefined || !isObject(json) || isSettled(json.adapter_kinds, adapterKind)) {
    return { ...checked(readFile, adapterKind), correction: { kind: 'none' } };
  }
  if (!mayCorrect) return { ...refused(readFile, adapterKind), correction: { kind: 'none' } };
  const text = correctAdapterKind(json, adapterKind ?? 'adapter', bytes);
  const corrected: ReadFile = (path) =>
    path === 'manifest.txt' ? Buffer.from(text) : readFile(path);
  const correction: ManifestCorrection =
    adapterKind === undefined
      ? { kind: 'once the key is known' }
      : { kind: 'now', adapterKind, text };
  return { ...checked(corrected, adapterKind), correction };
}

function isSettled(kinds: unknown, adapterKind: string | undefined): boolean {
  if (!Array.isArray(kinds) || kinds.length !== 1) return false;
  const [kind]: unknown[] = kinds;
  if (typeof kind !== 'string' || kind === '') return false;
  return adapterKind === undefined || kind === adapterKind;
}

function checked(readFile: ReadFile, adapterKind: string | undefined) {
  const { manifest, problems } = checkManifest(readFile, adapterKind);
  const found = problems.map(({ severity, path, message }) =>
    projectProblem(`manifest.txt${path === '$' ? '' : `: ${path}`} ${message}`, severity),
  );
  return { manifest, problems: found };
}

function refused(readFile: ReadFile, adapterKind: string | undefined) {
  const { manifest, problems } = checked(readFile, adapterKind);
  return {
    manifest,
    problems: problems.map((problem) =>
      problem.message.startsWith('manifest.txt: $.adapter_kinds')
        ? { ...problem, message: `${problem.message}; --fix-manifest corrects it` }
        : problem,
    ),
  };
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

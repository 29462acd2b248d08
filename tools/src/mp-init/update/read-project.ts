import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isObject, type Members } from '../../project/json-file.ts';
import { displayName } from '../../project/project.ts';
import { type LayoutRecord, recordFile } from '../files/layout.ts';
import { templateNames } from '../templates.ts';

/** A project that was made by some version of these tools, as far as an update has to know it. */
export interface OldProject {
  readonly directory: string;
  readonly displayName: string;
  /** Undefined where no manifest tells it. */
  readonly adapterKey: string | undefined;
  readonly packageJson: Members;
  /** Undefined where npm has not written one yet. */
  readonly packageLock: Members | undefined;
  /** Undefined for projects that were copied by hand. */
  readonly record: LayoutRecord | undefined;
  /** The text of a file; undefined where it is not there. */
  text(name: string): string | undefined;
}

/** Reads a project; undefined where the directory has none that uses the SDK. */
export function readOldProject(directory: string): OldProject | undefined {
  const text = (name: string) => readText(path.join(directory, name));
  const packageJson = json(text('package.json'));
  if (packageJson === undefined || !isObject(packageJson.dependencies)) return undefined;
  if (typeof packageJson.dependencies['@packwright/sdk'] !== 'string') return undefined;
  return {
    directory,
    displayName: displayName(directory),
    adapterKey: adapterKeyOf(json(text('manifest.txt'))),
    packageJson,
    packageLock: json(text('package-lock.json')),
    record: recordOf(json(text(recordFile))),
    text,
  };
}

function adapterKeyOf(manifest: Members = {}): string | undefined {
  const [first]: readonly unknown[] = Array.isArray(manifest.adapter_kinds)
    ? manifest.adapter_kinds
    : [];
  return typeof first === 'string' ? first : undefined;
}

function recordOf(members: Members | undefined): LayoutRecord | undefined {
  if (members === undefined || !isObject(members.files)) return undefined;
  const template = templateNames.find((name) => name === members.template);
  if (typeof members.version !== 'string') return undefined;
  const files = Object.entries(members.files).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    version: members.version,
    ...(template === undefined ? {} : { template }),
    files: Object.fromEntries(files),
  };
}

/** What cannot be read as an object is none: nothing of the project depends on it alone. */
function json(text: string | undefined): Members | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

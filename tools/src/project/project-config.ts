import path from 'node:path';
import { type Stop, stop } from '../stop/stop.ts';
import { type Members, readJsonFile, writeJsonFile } from './json-file.ts';
import type { Project } from './project.ts';

/** What a project's `config.json` says. Absent and `null` are the same. */
export interface ProjectConfig {
  readonly kind: 'config';
  /** MB that a container gets where no connection says otherwise. */
  readonly defaultMemoryLimit: number | undefined;
  /** Where cloud proxies pull the image from: `host[:port]/path`, without a tag. */
  readonly containerRepository: string | undefined;
  /** Where the image is pushed to, if that is another place. */
  readonly containerPushRepository: string | undefined;
  /** Whether the pack leaves out which registry it is. */
  readonly useDefaultRegistry: boolean;
  /** All that is in the file, known or not, for `writeProjectConfig`. */
  readonly members: Members;
}

/** Reads `config.json`, which need not be there. Defaults are never written back: it is under version control. */
export function readProjectConfig({ directory, name }: Project): ProjectConfig | Stop {
  const read = readJsonFile(path.join(directory, fileName));
  const shown = path.join(name, fileName);
  if (read.kind === 'broken') return stop('WRONG_CONFIGURATION', `${shown} ${read.reason}.`);
  const members = read.kind === 'object' ? read.members : {};
  const problems = Object.entries(forms).flatMap(([key, { isRight, form }]) => {
    const value = members[key] ?? undefined;
    if (value === undefined || isRight(value)) return [];
    const line = read.kind === 'object' ? read.lineOf(key) : undefined;
    return [`  line ${line}: ${key} must be ${form}`];
  });
  if (problems.length > 0) {
    return stop('WRONG_CONFIGURATION', [`${shown} is not valid:`, ...problems].join('\n'));
  }
  return {
    kind: 'config',
    defaultMemoryLimit: numberOf(members.default_memory_limit),
    containerRepository: textOf(members.container_repository),
    containerPushRepository: textOf(members.container_push_repository),
    useDefaultRegistry: members.use_default_registry === true,
    members,
  };
}

/** Writes all members of `config.json` anew; for answers that the next run should know. */
export function writeProjectConfig({ directory }: Project, members: Members): Stop | undefined {
  return writeJsonFile(path.join(directory, fileName), members);
}

const fileName = 'config.json';

const aText = { isRight: (value: unknown) => typeof value === 'string', form: 'a text' };

const forms: Readonly<Record<string, { isRight(value: unknown): boolean; form: string }>> = {
  default_memory_limit: {
    isRight: (value) => Number.isInteger(value) && Number(value) > 0,
    form: 'a whole number of MB',
  },
  container_repository: aText,
  container_push_repository: aText,
  use_default_registry: {
    isRight: (value) => typeof value === 'boolean',
    form: 'true or false',
  },
};

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

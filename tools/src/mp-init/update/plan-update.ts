import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Stop, stop } from '../../stop/stop.ts';
import { resolvePath } from '../answers/file-answers.ts';
import { type CarriedSdk, carriedSdk, carriedTexts } from '../carried-parts.ts';
import { contentTree } from '../files/content-tree.ts';
import { withIgnoredLines } from '../files/git-ignore.ts';
import { layoutRecord, sumOf } from '../files/layout.ts';
import { type ProjectFile, textFile } from '../files/project-file.ts';
import { schemaFiles } from '../files/schema-files.ts';
import type { InitOptions } from '../init-options.ts';
import type { InitPlan } from '../init-plan.ts';
import { type PlannedFile, planFiles } from '../plan-files.ts';
import { disagreement } from '../plan-project.ts';
import { type OldProject, readOldProject } from './read-project.ts';
import { withSdk, withSdkLocked } from './sdk-dependency.ts';

/**
 * What brings a project to the layout of this version: the SDK and its places in the files of npm, the
 * base image, files that are the same in all projects. Nothing that its author writes is touched.
 */
export function planUpdate(options: InitOptions): InitPlan | Stop {
  const answers = answerOptions.filter((name) => options[name] !== undefined);
  if (answers.length > 0) {
    const named = answers.map((name) => `--${name}`).join(', ');
    return stop('WRONG_OPTION', `--update takes no answers, they are given already: ${named}`);
  }
  const directory = resolvePath(options.directory ?? '.', options);
  const project = readOldProject(directory);
  if (project === undefined) return noProject(options.directory ?? '.');
  const sdk = carriedSdk();
  const template = project.record?.template;
  const layout = newLayout();
  // As it would be made: what an author has changed must not look untouched next time.
  const record = layoutRecord(layout, template, sdk.version);
  return {
    kind: 'plan',
    directory,
    adapterKey: project.adapterKey,
    displayName: project.displayName,
    template,
    files: [
      ...withOwnDockerfile(layout, project).flatMap((file) => planLayout(file, project, options)),
      ...planFiles([...sdkFiles(project, sdk), ...ownFiles(project), record], directory, 'replace'),
      ...oldSdks(project, sdk),
    ].sort((one, other) => (one.path < other.path ? -1 : 1)),
    git: undefined,
    notes: notesOn(project),
  };
}

const answerOptions = [
  ...(['name', 'key', 'description', 'vendor', 'eula', 'icon'] as const),
  ...(['template', 'recordings', 'git'] as const),
];

function noProject(name: string): Stop {
  const text = `${name} has no package.json with the dependency @packwright/sdk: there is nothing to update.\nWithout --update, mp-init makes a project; with --skip it adds to a directory what is missing there.`;
  return stop('NO_PROJECT', text);
}

/** Files that are the same in all projects. */
function newLayout(): ProjectFile[] {
  const shared = ['.dockerignore', 'Dockerfile', 'tsconfig.json'].map((name) => {
    return textFile(name, carriedTexts('host').get(name) ?? '');
  });
  return [...shared, ...schemaFiles()];
}

/** The Dockerfile of an author keeps all but its base. */
function withOwnDockerfile(
  layout: readonly ProjectFile[],
  { text, record }: OldProject,
): readonly ProjectFile[] {
  const old = text('Dockerfile');
  const isChanged = old !== undefined && record?.files.Dockerfile !== sumOf(Buffer.from(old));
  if (!isChanged) return layout;
  return layout.map((file) =>
    file.path === 'Dockerfile' ? textFile('Dockerfile', withNewBase(old, file)) : file,
  );
}

function withNewBase(dockerfile: string, { bytes }: ProjectFile): string {
  const base = /packwright\/base-image:[\w.-]+/;
  const current = base.exec(bytes.toString())?.[0] ?? '';
  return dockerfile.replace(
    new RegExp(`^(FROM\\s+(?:--\\S+\\s+)*)${base.source}`, 'gim'),
    `$1${current}`,
  );
}

/** Replaced where nobody has touched it since it was made; else the command line decides. */
function planLayout(file: ProjectFile, project: OldProject, options: InitOptions): PlannedFile[] {
  const old = project.text(file.path);
  const isAsMade =
    old !== undefined && project.record?.files[file.path] === sumOf(Buffer.from(old));
  const decided = isAsMade || file.path === 'Dockerfile' ? 'replace' : disagreement(options);
  return planFiles([file], project.directory, decided);
}

function sdkFiles({ packageJson, packageLock }: OldProject, sdk: CarriedSdk): ProjectFile[] {
  return [
    { path: sdk.file, bytes: sdk.bytes },
    textFile('package.json', withSdk(packageJson, sdk)),
    ...(packageLock === undefined
      ? []
      : [textFile('package-lock.json', withSdkLocked(packageLock, sdk))]),
  ];
}

/** What an author has begun stays: lines are added, and directories that are missing. */
function ownFiles({ directory, text }: OldProject): ProjectFile[] {
  const isMissing = ({ path: name }: ProjectFile) =>
    !hasEntries(path.join(directory, path.dirname(name)));
  const ignored = textFile('.gitignore', withIgnoredLines(text('.gitignore') ?? ''));
  return [ignored, ...contentTree().filter(isMissing)];
}

function hasEntries(directory: string): boolean {
  return entriesOf(directory).length > 0;
}

function oldSdks({ directory }: OldProject, sdk: CarriedSdk): PlannedFile[] {
  return entriesOf(path.join(directory, 'vendor'))
    .map((name) => `vendor/${name}`)
    .filter((name) => /^vendor\/packwright-sdk-.*\.tgz$/.test(name) && name !== sdk.file)
    .map((name) => ({ path: name, status: 'remove', file: undefined }));
}

function entriesOf(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

function notesOn({ packageLock, record }: OldProject): string[] {
  return [
    ...(packageLock === undefined
      ? ["There is no package-lock.json: 'npm install' writes one."]
      : []),
    ...(record === undefined
      ? ['Nothing tells how this project was made: files that differ count as changed by you.']
      : []),
  ];
}

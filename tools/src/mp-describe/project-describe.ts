import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeFiles } from '../describe/describe-files.ts';
import { exitCodes } from '../stop/exit-code.ts';
import { askDefinition, type DefinitionFailure, type ProcessRuntime } from './ask-definition.ts';
import { readFragments } from './project-fragments.ts';

/** The describe of a project. */
export interface ProjectDescribe {
  readonly kind: 'describe';
  /** The text of `describe.xml`. */
  readonly describe: string;
  /** The text of `resources.properties`; undefined where a describe by hand has none. */
  readonly properties: string | undefined;
  /** The file it was read from, below the project; undefined where it was made. */
  readonly file: string | undefined;
  /** What its author should know. */
  readonly warnings: readonly string[];
}

/** A project whose describe is asked for. */
export interface DescribedProject {
  /** Absolute. */
  readonly directory: string;
  /** The directory as people wrote it. */
  readonly name: string;
  readonly runtime: ProcessRuntime;
}

/**
 * The describe that a pack of this project would have: `conf/describe.xml` as it is where there is one,
 * as for the vendor's tools and `mp-test`; else made of the adapter's definition and of `conf/*.xml`.
 */
export async function projectDescribe(
  project: DescribedProject,
): Promise<ProjectDescribe | DefinitionFailure> {
  const { directory, name, runtime } = project;
  const byHand = readByHand(directory);
  if (byHand !== undefined) return byHand;
  if (!existsSync(path.join(directory, 'commands.cfg'))) return noProject(name);
  const asked = await askDefinition(directory, runtime);
  if (asked.kind === 'failed') return asked;
  return asked.kind === 'nothing' ? noDescribe(name) : madeDescribe(asked.definition, directory);
}

const handWritten = 'conf/describe.xml';

function readByHand(directory: string): ProjectDescribe | undefined {
  const describe = textOf(path.join(directory, handWritten));
  if (describe === undefined) return undefined;
  const properties = textOf(path.join(directory, 'conf/resources/resources.properties'));
  return { kind: 'describe', describe, properties, file: handWritten, warnings: [] };
}

function madeDescribe(definition: unknown, directory: string): ProjectDescribe | DefinitionFailure {
  const { fragments, malformed } = readFragments(directory);
  if (malformed.length > 0) return adapterFailed(malformed.join('\n'));
  const files = describeFiles(definition, fragments);
  if (files.kind === 'problems') {
    const lines = files.problems.map(({ path, message }) => `  ${path} ${message}`);
    return adapterFailed(`No describe can be made of the definition:\n${lines.join('\n')}`);
  }
  const { describe, properties } = files;
  const warnings = files.warnings.map(({ fragment, message }) => `${fragment}: ${message}`);
  return { kind: 'describe', describe, properties, file: undefined, warnings };
}

function noProject(name: string): DefinitionFailure {
  const text = `There is neither commands.cfg nor ${handWritten} in ${name}: name the directory of an adapter with -p.`;
  return { kind: 'failed', text, exitCode: exitCodes.wrongUsage };
}

function noDescribe(name: string): DefinitionFailure {
  return adapterFailed(`The adapter in ${name} has no definition (its program for adapter_definition wrote none), and there is no ${handWritten}.
One of both is needed:
  - let the adapter answer with a definition: with the SDK, defineAdapter() and run() do so; a program of your own writes it to the output pipe;
  - or write ${handWritten} by hand, with its labels in conf/resources/resources.properties.`);
}

function adapterFailed(text: string): DefinitionFailure {
  return { kind: 'failed', text, exitCode: exitCodes.adapterFailed };
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

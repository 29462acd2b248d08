import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { labelsBeside } from '../describe/read-properties.ts';
import { readXml } from '../describe/read-xml.ts';
import { describeGrammarProblems } from '../describe/validate-describe.ts';
import { makeDirectory } from '../project/make-directory.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { collectionTypes } from './collection-types.ts';
import { describeName } from './describe-file.ts';
import { endWith } from './end-with.ts';
import { repeatedKeys } from './repeated-keys.ts';

export type DescribeTypesOptions = {
  /** The describe.xml, or its directory; its labels are in `resources/resources.properties` beside it. */
  readonly describe: string;
  /** The file to write; standard output when absent. */
  readonly out: string | undefined;
  /** What both are relative to. */
  readonly cwd: string;
};

/** `mp-describe types`: the object types of a describe written by hand, as a TypeScript module. */
export function describeTypes(options: DescribeTypesOptions, terminal: Terminal): ExitCode {
  const { cwd } = options;
  const name = describeName(options.describe, cwd);
  const file = path.resolve(cwd, name);
  if (!existsSync(file)) {
    const text = `${name} is not there: name the describe.xml of the project.`;
    return endWith(stop('NO_SUCH_FILE', text), terminal);
  }
  const text = readFileSync(file, 'utf8');
  const problems = describeGrammarProblems(text);
  const document = readXml(text);
  if (document.kind === 'malformed' || problems.length > 0) {
    for (const { line, message } of problems) {
      terminal.printError(`${name}:${line}: ${message}`);
    }
    return exitCodes.adapterFailed;
  }
  const repeated = repeatedKeys(document.root);
  if (repeated.length > 0) {
    for (const problem of repeated) terminal.printError(`${name}: ${problem}`);
    return exitCodes.adapterFailed;
  }
  const made = `${heading(name)}${collectionTypes(document.root, labelsBeside(file))}`;
  if (options.out === undefined) {
    terminal.print(made.trimEnd());
    return exitCodes.done;
  }
  return writeModule(made, options.out, cwd, terminal);
}

function writeModule(made: string, out: string, cwd: string, terminal: Terminal): ExitCode {
  const file = path.resolve(cwd, out);
  try {
    makeDirectory(path.dirname(file));
    writeFileSync(file, made);
    return exitCodes.done;
  } catch (error) {
    const text = `${out} cannot be written: ${(error as Error).message}`;
    return endWith(stop('FILE_NOT_WRITTEN', text), terminal);
  }
}

function heading(describe: string): string {
  return `// Made by \`mp-describe types ${describe}\`: make it anew when that file changes.\n`;
}

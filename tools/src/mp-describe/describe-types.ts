import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { labelsBeside } from '../describe/read-properties.ts';
import { readXml } from '../describe/read-xml.ts';
import { describeGrammarProblems } from '../describe/validate-describe.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { collectionTypes } from './collection-types.ts';
import { repeatedKeys } from './repeated-keys.ts';

export type DescribeTypesOptions = {
  /** The describe.xml; its labels are in `resources/resources.properties` beside it. */
  readonly describe: string;
  /** The file to write; standard output when absent. */
  readonly out: string | undefined;
  /** What both are relative to. */
  readonly cwd: string;
};

/** `mp-describe types`: the object types of a describe written by hand, as a TypeScript module. */
export function describeTypes(options: DescribeTypesOptions, terminal: Terminal): ExitCode {
  const file = path.resolve(options.cwd, options.describe);
  if (!existsSync(file)) {
    terminal.printError(`${options.describe} is not there: name the describe.xml of the project.`);
    return exitCodes.wrongUsage;
  }
  const text = readFileSync(file, 'utf8');
  const problems = describeGrammarProblems(text);
  const document = readXml(text);
  if (document.kind === 'malformed' || problems.length > 0) {
    for (const { line, message } of problems) {
      terminal.printError(`${options.describe}:${line}: ${message}`);
    }
    return exitCodes.adapterFailed;
  }
  const repeated = repeatedKeys(document.root);
  if (repeated.length > 0) {
    for (const problem of repeated) terminal.printError(`${options.describe}: ${problem}`);
    return exitCodes.adapterFailed;
  }
  const made = `${heading(options.describe)}${collectionTypes(document.root, labelsBeside(file))}`;
  if (options.out === undefined) {
    terminal.print(made.trimEnd());
    return exitCodes.done;
  }
  return writeModule(made, options.out, options.cwd, terminal);
}

function writeModule(made: string, out: string, cwd: string, terminal: Terminal): ExitCode {
  const file = path.resolve(cwd, out);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, made);
    return exitCodes.done;
  } catch (error) {
    terminal.printError(`${out} cannot be written: ${(error as Error).message}`);
    return exitCodes.wrongUsage;
  }
}

function heading(describe: string): string {
  return `// Made by \`mp-describe types ${describe}\`: make it anew when that file changes.\n`;
}

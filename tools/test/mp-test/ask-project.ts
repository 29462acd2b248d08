import { testAdapter } from '../../src/mp-test/test-adapter.ts';
import type { TestOptions } from '../../src/mp-test/test-options.ts';
import { type Answer, ScriptedTerminal } from '../terminal/scripted-terminal.ts';
import type { TestProject } from './test-project.ts';

/** Options of a run of `mp-test connect` in a project, apart from those that a test is about. */
export function optionsIn(project: TestProject, options: Partial<TestOptions> = {}): TestOptions {
  // What is not named here is an option that was not given.
  return {
    method: 'connect',
    runtime: 'process',
    verbosity: 1,
    parameters: [],
    credentials: [],
    suiteApi: [],
    expectForeign: [],
    acceptedCertificates: [],
    startedAt: new Date(),
    cwd: project.directory,
    node: process.execPath,
    environment: { PATH: process.env.PATH, HOME: project.directory },
    signal: new AbortController().signal,
    ...options,
  } as TestOptions;
}

/**
 * Runs `mp-test` in a project in front of a person who answers like this.
 *
 * @param answers undefined where nobody is there
 */
export async function askProject(
  project: TestProject,
  options: Partial<TestOptions>,
  answers?: readonly Answer[],
) {
  const terminal = new ScriptedTerminal(answers);
  const code = await testAdapter(optionsIn(project, options), terminal);
  const stdout = terminal.printed.join('\n');
  const stderr = terminal.errors.join('\n');
  return { code, stdout, stderr, questions: terminal.questions, left: terminal.answersLeft };
}

import { chooseProject } from '../project/choose-project.ts';
import { isProject, type Project } from '../project/project.ts';
import type { Stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { TestOptions } from './test-options.ts';

/**
 * The project to test. An image that was named needs none: without `--path` the current directory is
 * taken, whatever it is, for what may lie there: `conf/describe.xml` and `connections.json`.
 */
export async function chooseSubject(
  options: TestOptions,
  terminal: Terminal,
): Promise<Project | Stop> {
  const { image, path, cwd } = options;
  if (image !== undefined && path === undefined && !isProject(cwd)) {
    return { kind: 'project', directory: cwd, name: '.' };
  }
  return chooseProject(options, terminal);
}

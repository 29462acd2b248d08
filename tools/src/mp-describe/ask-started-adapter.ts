import path from 'node:path';
import type { RuntimeOptions } from '../mp-test/runtime/runtime-options.ts';
import { startRuntime } from '../mp-test/runtime/start-runtime.ts';
import { isProject, projectFiles } from '../project/project.ts';
import { type AskedDefinition, askDefinition } from '../project-describe/ask-definition.ts';
import { type DescribedProject, handWritten } from '../project-describe/find-describe.ts';
import { interrupted, type Stop, stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Where an adapter is asked for its definition: as `mp-test` does it. */
export type DescribeRuntime = Omit<RuntimeOptions, 'method'>;

/**
 * Starts the server of a project, or of an image, asks for the definition, and ends the server. It takes
 * any free port of 127.0.0.1, and logs to `logs` in the project.
 */
export async function askStartedAdapter(
  { directory, name }: DescribedProject,
  runtime: DescribeRuntime,
  terminal: Terminal,
): Promise<AskedDefinition> {
  const { signal, image } = runtime;
  const hasProject = isProject(directory);
  if (image === undefined && !hasProject) return noProject(name);
  const logs = hasProject ? path.join(name, 'logs') : undefined;
  const plan = { directory, name, port: undefined, logs };
  const options = { ...runtime, method: 'adapter_definition' };
  const started = await startRuntime(plan, options, withoutOutput(terminal), undefined);
  if ('kind' in started) return signal.aborted ? interrupted : started;
  await using server = started;
  // Awaited here, or the server would be disposed of while it is asked.
  return await askDefinition({
    server: server.url,
    name: hasProject ? name : undefined,
    signal,
  });
}

/** Standard output is for what the command makes. */
function withoutOutput(terminal: Terminal): Terminal {
  return { ...terminal, print: () => {} };
}

function noProject(name: string): Stop {
  const files = [...projectFiles, handWritten].join(', ').replace(/, ([^,]*)$/, ' nor $1');
  const text = `There is neither ${files} in ${name}: name the directory of an adapter with -p, or an image with --image.`;
  return stop('NO_PROJECT', text);
}

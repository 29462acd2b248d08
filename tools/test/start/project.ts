import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The directory of an adapter; gone when it is disposed of. */
export interface Project extends AsyncDisposable {
  readonly directory: string;
}

/** Shell programs by endpoint; `$1` is the input pipe, `$2` the output pipe. */
export interface Programs {
  readonly test: string;
  readonly collect: string;
  readonly adapter_definition: string;
  readonly endpoint_urls: string;
}

/** An adapter of shell programs; those left out have no definition, pass the test, find nothing. */
export async function makeProject(programs: Partial<Programs> = {}): Promise<Project> {
  const directory = await mkdtemp(path.join(tmpdir(), 'packwright-project-'));
  const lines = ['[Commands]'];
  for (const [endpoint, program] of Object.entries({ ...quiet, ...programs })) {
    await writeFile(path.join(directory, `${endpoint}.sh`), program);
    lines.push(`${endpoint} = sh ${endpoint}.sh`);
  }
  await writeFile(path.join(directory, 'commands.cfg'), `${lines.join('\n')}\n`);
  const remove = () => rm(directory, { recursive: true, force: true });
  return { directory, [Symbol.asyncDispose]: remove };
}

/** A program that answers every request with this. */
export function answers(result: unknown): string {
  return `cat > "$2" <<'EOF'\n${JSON.stringify(result)}\nEOF\n`;
}

const quiet: Programs = {
  test: answers({}),
  collect: answers({}),
  adapter_definition: 'exit 0',
  endpoint_urls: answers({}),
};

import { writeFileSync } from 'node:fs';
import { noDefinitions, noResults } from '../../../base-image/test/behaviour/no-results.ts';

/** The bad adapters that fail at once. */
const quick = noResults.filter(({ limitSeconds, goneWithin }) => !limitSeconds && !goneWithin);

const posted = quick.filter(({ path }) => path === undefined);
const defined = [...noDefinitions, ...quick.filter(({ path }) => path === '/adapterDefinition')];

/** A commands.cfg in which each process is another bad adapter; the programs are in `directory`. */
export function badAdapters(directory: string): string {
  const program = `${directory}/is-a-bad-adapter.sh`;
  writeFileSync(program, oneOf(posted), { mode: 0o755 });
  const definition = `${directory}/is-a-bad-definition.sh`;
  writeFileSync(definition, oneOf(defined), { mode: 0o755 });
  return `[Commands]
test = ${program}
collect = ${program}
endpoint_urls = ${program}
adapter_definition = ${definition}
`;
}

function oneOf(rows: readonly { readonly command: string }[]): string {
  const cases = rows.map(({ command }, number) => `${number}) exec ${command} "$@" ;;\n`);
  return `#!/bin/sh\ncase $(($$ % ${rows.length})) in\n${cases.join('')}esac\n`;
}

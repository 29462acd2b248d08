import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { adapter } from '../../../base-image/test/adapters/adapter.ts';

/** A commands.cfg whose adapters write a result with every field that there is. */
export function goodAdapters(): string {
  return `[Commands]
test = ${writes('TestResult')}
collect = ${writes('CollectResult')}
endpoint_urls = ${writes('EndpointResults')}
adapter_definition = ${writes('AdapterDefinition')}
`;
}

function writes(schema: string): string {
  const file = resolve(
    import.meta.dirname,
    `../../../api/examples/${schema}/good-every-field.json`,
  );
  return adapter('writes-this.sh', JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
}

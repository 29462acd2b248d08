import { definitionJson } from '../definition/definition-json.ts';
import type { AdapterRequest } from './adapter-request.ts';

/** Writing nothing and exiting with 0 means: this adapter has a describe.xml made by hand. */
export async function answerDefinition({ adapter, output }: AdapterRequest): Promise<void> {
  if (adapter.definition === undefined) return;
  await output.write(JSON.stringify(definitionJson(adapter.definition)));
}

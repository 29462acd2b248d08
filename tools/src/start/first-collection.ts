import type {
  AdapterConfig,
  AdapterDefinition,
  CollectResult,
  SchemaProblem,
} from '@packwright/api';
import type { AdapterClient, EndpointAnswer, Measured } from '../server/adapter-client.ts';
import { defaultInstance } from './default-instance.ts';

/** One test and one collection that went well, or the first request that did not. */
export type FirstCollection =
  | {
      readonly kind: 'collected';
      readonly definition: AdapterDefinition | undefined;
      readonly instance: AdapterConfig;
      readonly test: Measured;
      readonly collect: Measured & { readonly value: CollectResult };
    }
  | AdapterFailure;

/** What the adapter did wrong, for its author. */
export interface AdapterFailure {
  readonly kind: 'failed';
  readonly endpoint: string;
  readonly text: string;
}

/**
 * Does what a collector does first: asks for the definition, tests the adapter instance made of
 * its defaults, collects. Stops at the first failure.
 *
 * @param name stands in for what an adapter without definition does not tell
 */
export async function collectFirst(client: AdapterClient, name: string): Promise<FirstCollection> {
  const definition = await client.adapterDefinition();
  if (definition.kind !== 'value' && definition.kind !== 'nothing') {
    return failed('/adapterDefinition', definition);
  }
  const defined = definition.kind === 'value' ? definition.value : undefined;
  const instance = defaultInstance(defined, name);
  const test = await client.test(instance);
  if (!isGood(test)) return failed('/test', test);
  const collect = await client.collect(instance);
  if (!isGood(collect)) return failed('/collect', collect);
  return { kind: 'collected', definition: defined, instance, test, collect };
}

type Good<Value> = Extract<EndpointAnswer<Value>, { kind: 'value' }>;
type Reported = { readonly errorMessage?: string };

/** Adapters report their failures inside a good answer; the presence of the field is what counts. */
function isGood<Value extends Reported>(answer: EndpointAnswer<Value>): answer is Good<Value> {
  return answer.kind === 'value' && answer.value.errorMessage === undefined;
}

function failed(endpoint: string, answer: EndpointAnswer<object>) {
  return { kind: 'failed', endpoint, text: failureText(answer) } as const;
}

function failureText(answer: EndpointAnswer<object>): string {
  switch (answer.kind) {
    case 'value':
      return 'errorMessage' in answer.value ? String(answer.value.errorMessage) : '';
    case 'nothing':
      return 'The answer is empty.';
    case 'failure':
      return `Status ${answer.status}: ${answer.text}`;
    case 'broken':
      return `The answer breaks the contract:\n${problemLines(answer.problems)}`;
    case 'no answer':
      return answer.reason;
  }
}

const problemsAtMost = 20;

function problemLines(problems: readonly SchemaProblem[]): string {
  const lines = problems.slice(0, problemsAtMost).map(({ path, message }) => `${path} ${message}`);
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

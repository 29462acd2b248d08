import type { AdapterDefinition, CollectResult, SchemaProblem } from '@packwright/api';
import type { AdapterClient, EndpointAnswer, Measured } from '../server/adapter-client.ts';
import { defaultInstance } from './default-instance.ts';
import { type InstanceToAskWith, provideInstance } from './instance-file.ts';

/** One test and one collection that went well, or the first request that did not. */
export type FirstCollection =
  | {
      readonly kind: 'collected';
      readonly definition: AdapterDefinition | undefined;
      readonly asked: InstanceToAskWith;
      readonly test: Measured;
      readonly collect: Measured & { readonly value: CollectResult };
    }
  | AdapterFailure;

/** What went wrong, for the author of the adapter. */
export interface AdapterFailure {
  readonly kind: 'failed';
  /** What the adapter did, such as "failed to answer /test". */
  readonly title: string;
  readonly text: string;
  /** What it was asked with; undefined when it has not come to that. */
  readonly asked: InstanceToAskWith | undefined;
}

/** Whom to ask, and with what. */
export interface FirstCollectionOptions {
  readonly client: AdapterClient;
  /** Stands in for what an adapter without definition does not tell. */
  readonly name: string;
  /** Holds `instance.json`, which is written when it is missing. */
  readonly directory: string;
}

/**
 * Does what a collector does first: asks for the definition, tests the adapter instance of
 * `instance.json`, collects. Stops at the first failure.
 */
export async function collectFirst(options: FirstCollectionOptions): Promise<FirstCollection> {
  const answer = await options.client.adapterDefinition();
  if (answer.kind !== 'value' && answer.kind !== 'nothing') {
    return failed('/adapterDefinition', answer);
  }
  const definition = answer.kind === 'value' ? answer.value : undefined;
  const skeleton = defaultInstance(definition, options.name);
  const asked = await provideInstance(options.directory, skeleton);
  return asked.usable
    ? await testAndCollect(options.client, definition, asked)
    : { kind: 'failed', title: 'was not tested', text: asked.reason, asked };
}

async function testAndCollect(
  client: AdapterClient,
  definition: AdapterDefinition | undefined,
  asked: Extract<InstanceToAskWith, { usable: true }>,
): Promise<FirstCollection> {
  const test = await client.test(asked.instance);
  if (!isGood(test)) return failed('/test', test, asked);
  const collect = await client.collect(asked.instance);
  if (!isGood(collect)) return failed('/collect', collect, asked);
  return { kind: 'collected', definition, asked, test, collect };
}

type Good<Value> = Extract<EndpointAnswer<Value>, { kind: 'value' }>;
type Reported = { readonly errorMessage?: string };

/** Adapters report their failures inside a good answer; the presence of the field is what counts. */
function isGood<Value extends Reported>(answer: EndpointAnswer<Value>): answer is Good<Value> {
  return answer.kind === 'value' && answer.value.errorMessage === undefined;
}

function failed(
  endpoint: string,
  answer: EndpointAnswer<object>,
  asked?: InstanceToAskWith,
): AdapterFailure {
  const title = `failed to answer ${endpoint}`;
  return { kind: 'failed', title, text: failureText(answer), asked };
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

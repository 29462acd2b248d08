import type { Adapter, AdapterInput } from '../adapter.ts';
import { messageOf } from '../error-message.ts';
import { SdkError } from '../errors.ts';
import type { Log } from '../log/log.ts';
import { ResultOutput, readInput } from './pipe-transport.ts';

/** The words the command table passes, one for each endpoint that starts the adapter. */
export const methods = ['test', 'collect', 'endpoint_urls', 'adapter_definition'] as const;

/** What one run of the adapter is asked for. */
export type Method = (typeof methods)[number];

/** The arguments a server starts the adapter with. */
export type AdapterCall = {
  readonly method: Method;
  /** Path of the pipe, or file, that holds the adapter instance. */
  readonly input: string;
  /** Path of the pipe, or file, that takes the result. */
  readonly output: string;
};

/** What a run needs from the process it runs in. */
export type Surroundings = {
  readonly log: Log;
  /** Called once the input is read; the signal is aborted when the process is to end. */
  readonly abortOnTermination: () => AbortSignal;
  /** Shows a failure with its stack. */
  readonly report: (failure: unknown) => void;
};

type Request = {
  readonly adapter: Adapter;
  readonly output: ResultOutput;
  /** Reads the instance; an answer that does not need it leaves the pipe alone. */
  readonly input: () => Promise<AdapterInput>;
};

/**
 * Answers one request: reads the instance, calls the author's function, writes its result once.
 * Never throws. Resolves to the exit code: 0, or 1 after a failure, which was reported by then and,
 * for `test` and `collect`, written into the result as `errorMessage`.
 */
export async function runAdapter(
  adapter: Adapter,
  call: AdapterCall,
  surroundings: Surroundings,
): Promise<0 | 1> {
  const output = new ResultOutput(call.output);
  const input = () => adapterInput(adapter, call, surroundings);
  try {
    await answers[call.method]({ adapter, output, input });
    output.close();
    return 0;
  } catch (failure) {
    surroundings.report(failure);
    tellCaller(failure, call.method, output, surroundings);
    return 1;
  }
}

const answers: Record<Method, (request: Request) => Promise<void>> = {
  test: answerTest,
  collect: answerCollect,
  endpoint_urls: answerEndpointUrls,
  adapter_definition: answerDefinition,
};

async function answerTest({ adapter, output, input }: Request): Promise<void> {
  const message = await adapter.test(await input());
  output.write(JSON.stringify(message === undefined ? {} : { errorMessage: message }));
}

async function answerCollect({ adapter, output, input }: Request): Promise<void> {
  const { CollectDocument } = await import('../result/collect-document.ts');
  const account = await input();
  const result = new CollectDocument({
    adapterKind: adapter.definition?.key ?? account.adapterKind,
    objectTypes: adapter.definition?.objectTypes,
    write: async (text) => {
      output.write(text);
      // A collection that waits for nothing else would keep SIGTERM from being seen.
      await new Promise(setImmediate);
    },
  });
  try {
    for await (const object of await adapter.collect(account)) await result.add(object);
  } catch (failure) {
    await result.fail(messageOf(failure));
    throw failure;
  }
  await result.end();
}

async function answerEndpointUrls({ adapter, output, input }: Request): Promise<void> {
  const urls = adapter.endpoints === undefined ? [] : await adapter.endpoints(await input());
  // A single URL in JavaScript would be answered as the list of its letters.
  if (!isListOfTexts(urls)) {
    throw new SdkError('INVALID_VALUE', 'endpoints must return a list of texts: [url], not url.');
  }
  output.write(JSON.stringify({ endpointUrls: urls }));
}

function isListOfTexts(urls: unknown): urls is readonly string[] {
  return Array.isArray(urls) && urls.every((url) => typeof url === 'string');
}

/** Writing nothing and exiting with 0 means: this adapter has a describe.xml made by hand. */
async function answerDefinition({ adapter, output }: Request): Promise<void> {
  if (adapter.definition === undefined) return;
  const { definitionJson } = await import('../definition/definition-json.ts');
  output.write(JSON.stringify(definitionJson(adapter.definition)));
}

async function adapterInput(
  adapter: Adapter,
  call: AdapterCall,
  { log, abortOnTermination }: Surroundings,
): Promise<AdapterInput> {
  const text = readInput(call.input);
  const { adapterInstance } = await import('../instance/adapter-instance.ts');
  const instance = adapterInstance(text, adapter.definition);
  return { ...instance, log, signal: abortOnTermination() };
}

/** Only these two results have a place for a message; the others leave it to exit code and stderr. */
function tellCaller(
  failure: unknown,
  method: Method,
  output: ResultOutput,
  { report }: Surroundings,
): void {
  try {
    if (!output.begun && (method === 'test' || method === 'collect')) {
      output.write(JSON.stringify({ errorMessage: messageOf(failure) }));
    }
    output.close();
  } catch (failure) {
    report(failure);
  }
}

import {
  type AdapterConfig,
  type SchemaName,
  type SchemaProblem,
  type Schemas,
  validate,
} from '@packwright/api';
import { exchange, type HttpAnswer } from './http-exchange.ts';

const endpoints = {
  apiVersion: { method: 'GET', schema: 'ApiVersion' },
  adapterDefinition: { method: 'GET', schema: 'AdapterDefinition' },
  test: { method: 'POST', schema: 'TestResult' },
  collect: { method: 'POST', schema: 'CollectResult' },
  endpointURLs: { method: 'POST', schema: 'EndpointResults' },
} as const satisfies Record<string, { method: 'GET' | 'POST'; schema: SchemaName }>;

type Endpoints = typeof endpoints;
/** Name of an endpoint: the path of its URL, without the slash. */
export type Endpoint = keyof Endpoints;
type ValueOf<E extends Endpoint> = Schemas[Endpoints[E]['schema']];

/** What a server made of one request. */
export type EndpointAnswer<Value> =
  | ({ readonly kind: 'value'; readonly value: Value } & Measured)
  /** 204: an adapter without definition. */
  | ({ readonly kind: 'nothing' } & Measured)
  /** A status that is no success, with the text of the answer. */
  | ({ readonly kind: 'failure'; readonly status: number; readonly text: string } & Measured)
  /** A success whose body breaks the contract. */
  | ({ readonly kind: 'broken'; readonly problems: readonly SchemaProblem[] } & Measured)
  | { readonly kind: 'no answer'; readonly reason: string };

/** What the answer cost. */
export interface Measured {
  readonly seconds: number;
  readonly bytes: number;
}

/** The five endpoints of a server as functions. None of them throws; each checks the contract. */
export interface AdapterClient {
  apiVersion(): Promise<EndpointAnswer<ValueOf<'apiVersion'>>>;
  adapterDefinition(): Promise<EndpointAnswer<ValueOf<'adapterDefinition'>>>;
  test(instance: AdapterConfig): Promise<EndpointAnswer<ValueOf<'test'>>>;
  collect(instance: AdapterConfig): Promise<EndpointAnswer<ValueOf<'collect'>>>;
  endpointUrls(instance: AdapterConfig): Promise<EndpointAnswer<ValueOf<'endpointURLs'>>>;
}

/** A client of the server at that URL; its calls end when the signal is aborted. */
export function adapterClient(server: string, signal?: AbortSignal): AdapterClient {
  const caller: Caller = { server, signal };
  return {
    apiVersion: () => call(caller, 'apiVersion'),
    adapterDefinition: () => call(caller, 'adapterDefinition'),
    test: (instance) => call(caller, 'test', instance),
    collect: (instance) => call(caller, 'collect', instance),
    endpointUrls: (instance) => call(caller, 'endpointURLs', instance),
  };
}

interface Caller {
  readonly server: string;
  readonly signal: AbortSignal | undefined;
}

async function call<E extends Endpoint>(
  { server, signal }: Caller,
  endpoint: E,
  body?: AdapterConfig,
): Promise<EndpointAnswer<ValueOf<E>>> {
  const { method, schema } = endpoints[endpoint];
  const begin = performance.now();
  try {
    const answer = await exchange({
      method,
      url: `${server}/${endpoint}`,
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
    const measured = { seconds: (performance.now() - begin) / 1000, bytes: answer.body.length };
    return { ...judge<ValueOf<E>>(schema, answer), ...measured };
  } catch (error) {
    return { kind: 'no answer', reason: error instanceof Error ? error.message : String(error) };
  }
}

type Judgement<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failure'; readonly status: number; readonly text: string }
  | { readonly kind: 'broken'; readonly problems: readonly SchemaProblem[] };

function judge<Value>(schema: SchemaName, { status, body }: HttpAnswer): Judgement<Value> {
  if (status === 204) return { kind: 'nothing' };
  if (status !== 200) return { kind: 'failure', status, text: failureText(body.toString()) };
  try {
    const value: unknown = JSON.parse(body.toString());
    const problems = validate(schema, value);
    return problems.length === 0
      ? { kind: 'value', value: value as Value }
      : { kind: 'broken', problems };
  } catch (error) {
    const message = `is no JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { kind: 'broken', problems: [{ path: '$', message }] };
  }
}

/** A failed run is a JSON string, a refused request a problem document. */
function failureText(body: string): string {
  try {
    const content: unknown = JSON.parse(body);
    if (typeof content === 'string') return content;
    return validate('Problem', content).length === 0 ? problemText(content as Problem) : body;
  } catch {
    return body;
  }
}

type Problem = Schemas['Problem'];

function problemText({ title, detail, problems = [] }: Problem): string {
  return [`${title}: ${detail}`, ...problems.map(({ path, message }) => `${path} ${message}`)].join(
    '\n',
  );
}

/** What an adapter can be asked for, by the names of the command line. */
export const methodNames = [
  'connect',
  'collect',
  'long-run',
  'endpoint_urls',
  'adapter_definition',
  'version',
  'wait',
] as const;

/** One of them. */
export type MethodName = (typeof methodNames)[number];

/** One that asks once. */
export type SingleMethod = Exclude<MethodName, 'long-run' | 'wait'>;

/** How a method is asked for. */
export interface Method {
  readonly http: 'GET' | 'POST';
  /** Path of the URL, without the slash. */
  readonly endpoint: string;
  /** Seconds until the answer is due when nobody says otherwise. */
  readonly timeLimit: number;
  /** Whether it is about one adapter instance. */
  readonly needsInstance: boolean;
}

/** All methods. */
export const methods: Readonly<Record<MethodName, Method>> = {
  connect: { http: 'POST', endpoint: 'test', timeLimit: 30, needsInstance: true },
  collect: { http: 'POST', endpoint: 'collect', timeLimit: 300, needsInstance: true },
  // A time limit of its own: half as much again as the interval between its collections.
  'long-run': { http: 'POST', endpoint: 'collect', timeLimit: 450, needsInstance: true },
  endpoint_urls: { http: 'POST', endpoint: 'endpointURLs', timeLimit: 30, needsInstance: true },
  adapter_definition: {
    http: 'GET',
    endpoint: 'adapterDefinition',
    timeLimit: 30,
    needsInstance: false,
  },
  version: { http: 'GET', endpoint: 'apiVersion', timeLimit: 30, needsInstance: false },
  // Asks nothing itself: this is what every server is waited for with.
  wait: { http: 'GET', endpoint: 'apiVersion', timeLimit: 30, needsInstance: false },
};

import type { MethodName } from './methods.ts';
import type { TestOptions } from './test-options.ts';

/** How an adapter is started under Node's debugger. */
export interface Inspection {
  /** Of this machine. */
  readonly host: string;
  readonly port: number;
  /** Whether it stops before its first line, not only until a debugger is there. */
  readonly breaks: boolean;
  /** The command of `commands.cfg` that is debugged; undefined for all. */
  readonly command: string | undefined;
}

const usual = '127.0.0.1:9229';

const commands: Readonly<Partial<Record<MethodName, string>>> = {
  connect: 'test',
  collect: 'collect',
  'long-run': 'collect',
  endpoint_urls: 'endpoint_urls',
  adapter_definition: 'adapter_definition',
};

/** Reads `--inspect` and `--inspect-brk`, each `[host:]port`; or says what is wrong with them. */
export function readInspection(options: TestOptions): Inspection | string | undefined {
  const { inspect, inspectBreak, method } = options;
  if (inspect === undefined && inspectBreak === undefined) return undefined;
  if (inspect !== undefined && inspectBreak !== undefined) {
    return '--inspect and --inspect-brk cannot go together: use one of them.';
  }
  if (method === 'version') return 'version asks no adapter that could be debugged.';
  const typed = inspect ?? inspectBreak ?? true;
  const text = typed === true ? usual : typed;
  const [, host = '127.0.0.1', port = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? [];
  if (port === '' || Number(port) > 65_535 || Number(port) === 0) {
    return `--inspect is ${JSON.stringify(text)}, expected a port or host:port, such as ${usual}.`;
  }
  const command = commands[method];
  return { host, port: Number(port), breaks: inspectBreak !== undefined, command };
}

/**
 * What the server is told.
 *
 * @param host what the adapter listens on, which in a container is another one
 */
export function inspectionSettings(
  { port, breaks, command }: Inspection,
  host: string,
): Record<string, string> {
  const option = breaks ? '--inspect-brk' : '--inspect-wait';
  return {
    ADAPTER_INSPECT: `${option}=${host}:${port}`,
    ...(command === undefined ? {} : { ADAPTER_INSPECT_COMMAND: command }),
  };
}

/** How to attach. */
export function inspectionText({ host, port }: Inspection): string {
  const place = `${host}:${port}`;
  return `The adapter waits for a debugger at ${place}, without a time limit: open chrome://inspect, attach your editor, or run: node inspect ${place}`;
}

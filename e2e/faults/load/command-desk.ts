import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const keys = {
  '/test': 'test',
  '/collect': 'collect',
  '/endpointURLs': 'endpoint_urls',
  '/adapterDefinition': 'adapter_definition',
} as const;

type Key = (typeof keys)[keyof typeof keys];

/** What a request is to run. */
export interface Order {
  readonly path: string;
  readonly command: string;
  readonly limitSeconds: number | undefined;
}

/**
 * Lets every request run an adapter of its own, though there is one `commands.cfg` and a request
 * cannot name its program. Before a request its command is written there. The key of its endpoint
 * is then left alone until the program has begun, which it shows by a file, or the request is over:
 * only then the server is sure to have read the command.
 */
export class CommandDesk {
  readonly #directory: string;
  readonly #lines = new Map<Key, { readonly command: string; readonly limit: string }>();
  readonly #turns = new Map<Key, Promise<unknown>>();
  #writing: Promise<void> = Promise.resolve();
  #orders = 0;

  /** @param directory the server's work directory */
  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Sends a request once its command can be found by the server. */
  async request<Answer>(order: Order, send: () => Promise<Answer>): Promise<Answer> {
    const key = keys[order.path as keyof typeof keys];
    const before = this.#turns.get(key);
    const turn = Promise.withResolvers<void>();
    this.#turns.set(key, turn.promise);
    await before;
    try {
      return await this.#sendInTurn(key, order, send, turn.resolve);
    } finally {
      turn.resolve();
    }
  }

  async #sendInTurn<Answer>(
    key: Key,
    { command, limitSeconds }: Order,
    send: () => Promise<Answer>,
    next: () => void,
  ): Promise<Answer> {
    this.#orders += 1;
    const sign = `begun-${this.#orders}`;
    const limit = limitSeconds === undefined ? '' : `${key} = ${limitSeconds}\n`;
    this.#lines.set(key, { command: `${key} = ${announced(command, sign)}\n`, limit });
    await this.#write();
    const answer = send();
    const over = new AbortController();
    const done = answer.finally(() => over.abort()).catch(() => undefined);
    await untilExists(join(this.#directory, sign), over.signal);
    next();
    await done;
    await rm(join(this.#directory, sign), { force: true });
    return answer;
  }

  /** In one step, since the server may read it at any time. */
  #write(): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const lines = [...this.#lines.values()];
      const commands = lines.map(({ command }) => command).join('');
      const limits = lines.map(({ limit }) => limit).join('');
      const draft = join(this.#directory, 'commands.draft');
      await writeFile(draft, `[Commands]\n${commands}[Timeouts]\n${limits}`);
      await rename(draft, join(this.#directory, 'commands.cfg'));
    });
    return this.#writing;
  }
}

/** The program takes the place of the shell, so its process is the one that the server started. */
function announced(command: string, sign: string): string {
  return command.startsWith('/') ? `sh -c ': > "$0"; exec "$@"' ${sign} ${command}` : command;
}

async function untilExists(path: string, over: AbortSignal): Promise<void> {
  while (!existsSync(path) && !over.aborted) await delay(3);
}

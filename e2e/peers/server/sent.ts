import path from 'node:path';
import { everyEndpoint } from '../../../base-image/test/adapters/adapter.ts';

/** One row of the table: what is sent to both servers, and what their adapter does. */
export interface Sent {
  readonly title: string;
  /** The command of every endpoint; an adapter that answers with its input by default. */
  readonly command?: string;
  /** The whole text of commands.cfg, in place of `command`. */
  readonly commandFile?: string;
  /** The adapter writes nothing but perhaps a blank to its output pipe, and exits with 0. */
  readonly hasNoResult?: boolean;
  /** `POST` with a body, else `GET`. */
  readonly method?: string;
  /** `/test` by default. */
  readonly path?: string;
  /** Texts and bytes are sent as they are, all else as JSON. */
  readonly body?: unknown;
  /** `content-type: application/json` by default. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The command of an adapter that tells what it read, in that member of its result. */
export function quotesItsInput(member = 'input'): string {
  return `node ${path.join(import.meta.dirname, 'quotes-its-input.js')} ${member}`;
}

/** The commands.cfg that both servers read. */
export function commandFile({ command = quotesItsInput(), commandFile }: Sent): string {
  return commandFile ?? everyEndpoint(command);
}

/** The body as it goes over the wire. */
export function bodyOf({ body }: Sent): string | Buffer | undefined {
  const isText = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
  return isText ? body : JSON.stringify(body);
}

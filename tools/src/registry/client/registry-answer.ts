import type { IncomingHttpHeaders } from 'node:http';
import type { Transport } from './registry-transport.ts';

/** What a registry answered. */
export interface RegistryReply {
  readonly kind: 'reply';
  /** For messages. */
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly transport: Transport;
}

/** Why there is no answer of the registry itself. */
export type NoAnswer =
  /** The server that hands out tokens did not take the credentials, or gives none without. */
  | {
      readonly kind: 'login refused';
      readonly url: string;
      readonly status: number;
      readonly message: string;
    }
  /** `reason` goes on after a colon, without a full stop at its end. */
  | { readonly kind: 'no reply'; readonly url: string; readonly reason: string };

/** The answer, or why there is none. */
export type RegistryAnswer = RegistryReply | NoAnswer;

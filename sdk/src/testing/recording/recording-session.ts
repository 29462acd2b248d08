import type { SecretNames } from '../../http/secret-name.ts';
import type { Transport } from '../../http/transport.ts';
import type { RecordedRequest } from './recorded-call.ts';
import type { Replacements } from './replacements.ts';
import type { Redaction } from './secrets/redaction.ts';

/** What stands between an adapter and its servers: records what they answer, or answers instead. */
export type RecordingSession = {
  readonly mode: 'record' | 'replay';
  readonly requests: readonly RecordedRequest[];
  readonly unused: readonly string[];
  readonly unmatched: readonly string[];
  answer(request: Request, real: Transport): Promise<Response>;
  close(): Promise<void>;
};

/** What both kinds of session are told. */
export type SessionSetup = {
  readonly file: string;
  readonly isSecretName: SecretNames;
  readonly redaction: Redaction;
  readonly replacements: Replacements;
  readonly maxBytes: number;
  readonly strict: boolean;
};

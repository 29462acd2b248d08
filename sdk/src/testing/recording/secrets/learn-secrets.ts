import type { SecretNames } from '../../../http/secret-name.ts';
import { mapRequest, mapResponse } from '../map-call.ts';
import type { RecordedRequest, RecordedResponse } from '../recorded-call.ts';
import { isSecretWord } from './secret-word.ts';

type Found = (name: string, value: string) => void;

/** Tells of each value under the name of a secret that is to be looked for in other places too. */
export function learnSecrets(
  request: RecordedRequest,
  response: RecordedResponse | undefined,
  { isSecretName, isSent, found }: Learning,
): void {
  mapRequest(
    request,
    seeing(isSecretName, (name, value) => {
      if (name.endsWith('authorization')) learnPassword(value, found);
      if (name === 'cookie' ? looksRandom(value) : value.length >= 8) found(name, value);
    }),
  );
  if (response === undefined) return;
  mapResponse(
    response,
    seeing(isSecretName, (name, value) => {
      if (looksRandom(value) || isSent(value)) found(name, value);
    }),
  );
}

/** How secrets are known, and what is done with them. */
export type Learning = {
  readonly isSecretName: SecretNames;
  /** Whether a request sends the value, which must then be the word that the answer has for it. */
  readonly isSent: (value: string) => boolean;
  readonly found: Found;
};

/** Changes nothing, and sees all values under the name of a secret. */
function seeing(isSecretName: SecretNames, see: Found) {
  return {
    named(name: string, value: string) {
      if (isSecretName(name) && !isSecretWord(value)) see(name, value);
      return value;
    },
    isSecretName,
    text: String,
  };
}

/** What follows `Basic` is a user, a colon and a password. */
function learnPassword(value: string, found: Found): void {
  const decoded = Buffer.from(value, 'base64').toString();
  const [, password = ''] = /^[^:\p{Cc}\uFFFD]+:([^\p{Cc}\uFFFD]+)$/u.exec(decoded) ?? [];
  if (!isSecretWord(password)) found('password', password);
}

/** The answer `{ "password": "required" }` has a word of the language, found in other places too. */
function looksRandom(value: string): boolean {
  return value.length >= 8 && /^\S*\d\S*$/.test(value);
}

import type { SecretNames } from '../../../http/secret-name.ts';
import { mapCall, mapRequest } from '../map-call.ts';
import type { CallMap } from '../map-text.ts';
import type { RecordedCall, RecordedRequest } from '../recorded-call.ts';
import { learnSecrets } from './learn-secrets.ts';
import { base64Pattern, secretPattern } from './secret-pattern.ts';
import { isSecretWord, secretWord } from './secret-word.ts';

/**
 * Writes the same word in place of a secret wherever it stands, so that a token which one answer
 * hands out is still the one that later requests send. The words are made of letters, digits and
 * `-`, which every encoding leaves as they are.
 */
export class Redaction {
  readonly #isSecretName: SecretNames;
  readonly #names = new Map<string, string>();
  readonly #words = new Map<string, string>();
  #hidden: readonly Hidden[] | undefined;

  constructor(isSecretName: SecretNames) {
    this.#isSecretName = isSecretName;
  }

  /** What is hidden wherever it appears. */
  get secrets(): Iterable<string> {
    return this.#names.keys();
  }

  /**
   * Hides the value wherever it appears. Below four characters it is not looked for, because it
   * would be found in ordinary words; where its name shows it, it is hidden all the same.
   */
  hide(name: string, value: string): void {
    if (value.trim().length < 4 || this.#names.has(value)) return;
    this.#names.set(value, name);
    this.#hidden = undefined;
  }

  /** Hides everywhere what shows itself to be a secret by the names it stands under. */
  learn(calls: readonly (Pick<RecordedCall, 'request'> & Partial<RecordedCall>)[]): void {
    const sent = JSON.stringify(calls.map(({ request }) => request));
    const isSent = (value: string) =>
      sent.includes(value) || sent.includes(encodeURIComponent(value.toWellFormed()));
    const learning = {
      isSecretName: this.#isSecretName,
      isSent,
      found: (name: string, value: string) => this.hide(name, value),
    };
    for (const { request, response } of calls) learnSecrets(request, response, learning);
  }

  call(call: RecordedCall): RecordedCall {
    return mapCall(call, this.#map);
  }

  request(request: RecordedRequest): RecordedRequest {
    return mapRequest(request, this.#map);
  }

  /** Any text, such as the message of an error, which may quote what was sent. */
  text(text: string): string {
    return this.#replaced(text);
  }

  readonly #map: CallMap = {
    named: (name, value) => {
      const isSecret = this.#names.has(value) || (this.#isSecretName(name) && !isSecretWord(value));
      return isSecret ? this.#wordFor(value, name) : value;
    },
    isSecretName: (name) => this.#isSecretName(name),
    text: (text) => this.#replaced(text),
  };

  /** Named after the first name that the value was seen under. */
  #wordFor(value: string, name: string): string {
    const known = this.#words.get(value);
    if (known !== undefined) return known;
    const used = new Set(this.#words.values());
    const word = secretWord(this.#names.get(value) ?? name, used, new Set(this.secrets));
    this.#words.set(value, word);
    return word;
  }

  #replaced(text: string): string {
    this.#hidden ??= Array.from(this.#names, ([secret, name]) => ({
      word: this.#wordFor(secret, name),
      patterns: partsOf(secret).map(secretPattern),
      base64: base64Pattern(secret.trim()),
    }));
    return written(
      text,
      this.#hidden.flatMap((hidden) => places(text, hidden)),
    );
  }
}

/** A secret by what finds it in a text. */
type Hidden = {
  readonly word: string;
  readonly patterns: readonly RegExp[];
  readonly base64: RegExp;
};

/** As it is, as programs trim it, and line by line, as they indent it. */
function partsOf(secret: string): string[] {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  return [...new Set([secret, secret.trim(), ...lines])].filter((part) => part.length >= 4);
}

type Place = { readonly start: number; readonly end: number; readonly word: string };

function places(text: string, { word, patterns, base64 }: Hidden): Place[] {
  const placeOf = ({ index, 0: match }: RegExpExecArray) => {
    return { start: index, end: index + match.length, word };
  };
  const plain = patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), placeOf));
  return [...plain, ...Array.from(text.matchAll(base64), (match) => widened(text, placeOf(match)))];
}

/** With the signs of base64 on both sides: what they are depends on the length of the secret. */
function widened(text: string, { start, end, word }: Place): Place {
  const before = /[\w+=-]*$/.exec(text.slice(Math.max(0, start - longest), start));
  const after = /^[\w+=-]*/.exec(text.slice(end, end + longest));
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0), word };
}

/** Signs of base64 beside a secret that go with it. */
const longest = 200;

/** Where secrets overlap, the word of the first one stands for both. */
function written(text: string, places: readonly Place[]): string {
  let result = '';
  let end = 0;
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= end) result += text.slice(end, place.start) + place.word;
    end = Math.max(end, place.end);
  }
  return result + text.slice(end);
}

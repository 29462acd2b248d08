/** How a registry wants to be logged in to: one entry of a `WWW-Authenticate` header. */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** By names in lower case: `realm`, `service`, `scope`, `error`. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads such a header; several challenges are parted by commas, as their parameters are. */
export function readChallenges(header: string | undefined): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  // A word with an equals sign behind it is a parameter, any other begins a challenge.
  const words = /([^\s,="]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/g;
  for (const [text, word = '', quoted, plain] of (header ?? '').matchAll(words)) {
    if (!text.includes('=')) challenges.push({ scheme: word.toLowerCase(), parameters: new Map() });
    const value = quoted?.replace(/\\(.)/g, '$1') ?? plain;
    if (value !== undefined) challenges.at(-1)?.parameters.set(word.toLowerCase(), value);
  }
  return challenges;
}

/** Tells the names of secrets from others. */
export type SecretNames = (name: string) => boolean;

/** The names of secrets, without those that are listed, in any case. */
export function secretNames(notSecret: readonly string[]): SecretNames {
  const others = new Set(notSecret.map((name) => name.toLowerCase()));
  return (name) => !others.has(name.toLowerCase()) && isSecretName(name);
}

/**
 * Whether what stands under this name, of a header, query parameter, form field or JSON member, is a
 * secret. Names are read word by word, in whatever way they are written: `X-Auth-Token`,
 * `clientSecret`, `api_key`.
 */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (aboutSecrets.has(last) || words.some((word) => ofPages.has(word))) return false;
  return words.some((word, index) => isSecret(word) || isSecretKey(words[index - 1], word));
}

/** A name of words that begin at signs or capitals. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function isSecret(word: string): boolean {
  return secrets.has(word) || /passw(or)?d|passphrase|secrets?$|secretkey|apikey|token$/.test(word);
}

function isSecretKey(before: string | undefined, word: string): boolean {
  return word === 'key' && before !== undefined && kindsOfSecretKey.has(before);
}

const secrets = new Set(
  `apikeys auth authorization bearer cookie cookies credential credentials csrf jwt jsessionid otp pass passcode
  phpsessid pin pwd saml session sessionid sessionkey sid sig signature token tokens xsrf`.split(
    /\s+/,
  ),
);

/** Of a plain `key` nothing is known: of most APIs it is the key of an object. */
const kindsOfSecretKey = new Set(
  'access account api auth client encryption host license master private secret session shared signing ssh storage subscription'.split(
    ' ',
  ),
);

/** `tokenType`, `passwordExpires`: what is said about a secret, and is none. */
const aboutSecrets = new Set(
  `age at count date enabled endpoint expiration expired expires expiry format hint label length
  lifetime limit method name path policy realm required state status time timeout ttl type uri url
  user username valid version`.split(/\s+/),
);

/** `nextPageToken`: where a list goes on. */
const ofPages = new Set(
  'continuation continue cursor delta next offset page paging previous resume skip sync'.split(' '),
);

/**
 * Tells the names of secrets from others. A name may have others before it, each followed by `/`:
 * those of what it stands in.
 */
export type SecretNames = (name: string) => boolean;

/** The names of secrets, without those that are listed, in any case. */
export function secretNames(notSecret: readonly string[]): SecretNames {
  const others = new Set(notSecret.map((name) => name.toLowerCase()));
  return (name) => {
    const own = name.slice(name.lastIndexOf('/') + 1);
    return ![name, own].some((one) => others.has(one.toLowerCase())) && isSecretName(name);
  };
}

/**
 * Whether what stands under this name, of a header, query parameter, form field or JSON member, is
 * a secret. Names are read word by word, in whatever way they are written: `X-Auth-Token`,
 * `clientSecret`, `api_key`.
 */
export function isSecretName(name: string): boolean {
  if (/^query\/(key|code)$/i.test(name)) return true;
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (aboutSecrets.has(last) || words.some((word) => ofPages.has(word))) return false;
  return words.some((word, index) => isSecret(word) || isSecretKey(words[index - 1], word));
}

/** In a query, a plain `key` is that of an API, and a `code` what a login is completed with. */
export function nameInQuery(name: string): string {
  return /^(key|code)$/i.test(name) ? `query/${name}` : name;
}

/** The name that counts for a part of something: a secret is one in all its parts. */
export function nameWithin(outer: string, name: string, isSecret: SecretNames): string {
  return isSecret(outer) && !isSecret(name) ? `${outer}/${name}` : name;
}

/** The name of a secret that one of the members says, as in `{ name: 'password', value: … }`. */
export function saidName(
  members: readonly (readonly [name: string, value: unknown])[],
  isSecret: SecretNames,
): string | undefined {
  for (const [name, value] of members) {
    if (typeof value === 'string' && standsForName(name) && isSecret(value)) return value;
  }
  return undefined;
}

/** Whether what stands there is the name of something. */
export function standsForName(name: string): boolean {
  return /^(name|key|id|field|property|parameter|attribute|header|variable)$/i.test(name);
}

/** Whether what stands there is the value of something that is named beside it. */
export function standsForValue(name: string): boolean {
  return /^(values?|val|content|data|text)$/.test(wordsOf(name).at(-1) ?? '');
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
  return (
    secrets.has(word) || /passw(or)?d|passphrase|pw$|secrets?$|token$|secretkey|apikey/.test(word)
  );
}

function isSecretKey(before: string | undefined, word: string): boolean {
  return word === 'key' && before !== undefined && kindsOfSecretKey.has(before);
}

const secrets = new Set(
  `accesskey apikeys auth authkey authorization bearer community cookie cookies credential credentials
  csrf jwt jsessionid otp pass passcode phpsessid pin pwd saml session sessionid sessionkey sharedkey
  sid sig signature token tokens xsrf`.split(/\s+/),
);

/** Of a plain `key` nothing is known: of most APIs it is the key of an object. */
const kindsOfSecretKey = new Set(
  `access account api app application auth client consumer developer encryption functions host
  license master private routing secret session shared signing ssh storage subscription`.split(
    /\s+/,
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

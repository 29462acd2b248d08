/**
 * The word that stands in place of a secret: named after what the secret is called, not in use yet,
 * and without any secret in it, such as the password `redacted` is.
 */
export function secretWord(
  name: string,
  used: ReadonlySet<string>,
  secrets: ReadonlySet<string>,
): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const bases = [`redacted-${slug || 'secret'}`, 'redacted', 'hidden', 'removed'];
  const holdsSecret = (base: string) =>
    [...secrets].some((secret) => base.includes(secret.toLowerCase()));
  const base = bases.find((base) => !holdsSecret(base)) ?? '-';
  for (let number = 2, word = base; ; number += 1) {
    if (!used.has(word)) return word;
    word = `${base}-${number}`;
  }
}

/** Whether a value is such a word already, as when an adapter sends back what a replay gave it. */
export function isSecretWord(value: string): boolean {
  return /^(redacted|hidden|removed)\b|^--?\d*$/.test(value);
}

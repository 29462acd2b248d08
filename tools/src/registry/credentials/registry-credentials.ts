/** What a registry is shown for a login. Never printed, never on a command line. */
export type RegistryCredentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** What some registries hand out in place of a password; it is only good for new tokens. */
  | { readonly kind: 'identity token'; readonly token: string };

/** Nobody logged in. */
export const noCredentials: RegistryCredentials = { kind: 'none' };

/** The credentials that a name and a password of a file or helper stand for. */
export function credentialsOf(username: string, password: string): RegistryCredentials {
  if (username === '' && password === '') return noCredentials;
  return username === '<token>'
    ? { kind: 'identity token', token: password }
    : { kind: 'password', username, password };
}

import type { Prompts } from '../../terminal/prompts.ts';
import type { RegistryPath } from '../registry-path.ts';
import type { RegistryCredentials } from './registry-credentials.ts';

/** Asks a person for a login, where a registry wants one and nobody gave any. It is not kept. */
export async function askCredentials(
  { registry }: RegistryPath,
  prompts: Prompts,
): Promise<RegistryCredentials> {
  const username = await prompts.text({
    message: `${registry} wants a login: user name`,
    problem: (answer) => (answer === '' ? 'Type a name.' : undefined),
  });
  const password = await prompts.password({ message: `Password of ${username} for ${registry}` });
  return { kind: 'password', username, password };
}

import type { AdapterDefinition } from '../definition/adapter-definition.ts';
import { type AdapterInstance, adapterInstance, secretsOf } from '../instance/adapter-instance.ts';
import { undeclaredNames } from '../instance/undeclared-names.ts';
import type { Log } from '../log/log.ts';

/**
 * The account of a request. From here on the log hides its secrets; it is told of what the definition
 * does not know. A file of its own, so that one thing is loaded for it and none by requests that need
 * no account.
 *
 * @throws SdkError INVALID_INSTANCE
 */
export async function readAccount(
  text: string,
  definition: AdapterDefinition | undefined,
  log: Log,
): Promise<AdapterInstance> {
  const instance = adapterInstance(text, definition);
  const secrets = secretsOf(instance);
  if (secrets.length > 0) (await import('../log/redaction.ts')).addSecrets(log, secrets);
  const undeclared = undeclaredNames(instance, definition);
  if (undeclared !== undefined) log.warning(undeclared);
  return instance;
}

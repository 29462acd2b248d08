import type { AdapterConfig } from '@packwright/api';
import type { Environment } from '../../environment.ts';
import { isReference } from '../value-reference.ts';
import type { FilledInstance } from './adapter-instance.ts';
import type { GivenFields } from './given-value.ts';
import type { GivenValues } from './given-values.ts';
import { isTracked } from './tracked-file.ts';

/**
 * Warns of passwords that stand as they are in a file that git keeps, or would keep with the next
 * commit; undefined where all is well.
 */
export async function secretsWarning(
  given: GivenValues,
  { instance, texts }: FilledInstance,
  environment: Environment,
): Promise<string | undefined> {
  const isSaved = given.saveAs !== undefined;
  if (!isSaved && given.source === undefined) return undefined;
  const credentials = isSaved ? texts.credentials : given.savedCredentials;
  const suiteApi = new Map([...given.savedSuiteApi, ...(isSaved ? given.typedSuiteApi : [])]);
  const keys = [
    ...plainOnes(credentials, passwordsOf(instance)),
    ...plainOnes(suiteApi, ['password']),
  ];
  if (keys.length === 0) return undefined;
  const { file, name } = given.file;
  const tracked = await isTracked(file, environment);
  if (tracked === 'no') return undefined;
  const fact = tracked === 'tracked' ? 'is kept by git' : 'is not ignored by git';
  const remedy =
    tracked === 'tracked'
      ? `take it out with 'git rm --cached ${name}' and add it to .gitignore`
      : 'add it to .gitignore';
  return `${name} ${fact}, and holds passwords (${keys.join(', ')}): ${remedy}, or put env:NAME or file:PATH in their place.`;
}

function passwordsOf({ credentialConfig }: AdapterConfig): string[] {
  const fields = credentialConfig?.credentialFields ?? [];
  return fields.filter(({ isPassword }) => isPassword).map(({ key }) => key);
}

function plainOnes(fields: GivenFields, keys: readonly string[]): string[] {
  return keys.filter((key) => {
    const text = fields.get(key)?.text ?? '';
    return text !== '' && !isReference(text);
  });
}

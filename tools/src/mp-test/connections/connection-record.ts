import type { AdapterConfig } from '@packwright/api';
import type { FormField, InstanceForm } from '../../describe/instance-form.ts';
import type { Members } from '../../project/json-file.ts';
import type { FilledInstance } from './adapter-instance.ts';
import { suiteApiKeys } from './connections-file.ts';
import type { GivenFields } from './given-value.ts';
import type { GivenValues } from './given-values.ts';

/**
 * A connection as it is saved: with references instead of what they stand for. What the tools do not
 * know of a connection that is changed stays, as do its certificates and its access to the Suite API.
 */
export function connectionRecord(
  name: string,
  form: InstanceForm,
  { source, typedSuiteApi, suiteApiForAll }: GivenValues,
  { instance, texts }: FilledInstance,
): Members {
  const own = suiteApiForAll ? new Map() : typedSuiteApi;
  return {
    ...Object.fromEntries(suiteApiKeys.map((key) => [key, null])),
    certificates: null,
    ...source?.connection,
    ...suiteApiMembers(own),
    name,
    identifiers: identifierMembers(form, instance, texts.parameters),
    credential: credentialMembers(form, instance, texts.credentials),
  };
}

function identifierMembers(
  { parameters }: InstanceForm,
  { adapterKey: { identifiers = [] } }: AdapterConfig,
  texts: GivenFields,
): Members {
  const entries = identifiers.map(({ key, isPartOfUniqueness }) => {
    const part_of_uniqueness = isPartOfUniqueness ?? false;
    const value = texts.get(key)?.text ?? '';
    return [key, { value, required: isRequired(parameters, key), part_of_uniqueness }];
  });
  return Object.fromEntries(entries);
}

function credentialMembers(
  { credentialTypes }: InstanceForm,
  { credentialConfig: credential }: AdapterConfig,
  texts: GivenFields,
): Members {
  if (credential === undefined) return {};
  const type = credentialTypes.find(({ key }) => key === credential.credentialKey);
  const entries = credential.credentialFields.map(({ key, isPassword }) => {
    const value = texts.get(key)?.text ?? '';
    const required = isRequired(type?.fields ?? [], key);
    return [key, { value, required, password: isPassword ?? false }];
  });
  return { credential_kind_key: credential.credentialKey, ...Object.fromEntries(entries) };
}

/** What the describe does not declare is of the platform, which needs it. */
function isRequired(fields: readonly FormField[], key: string): boolean {
  return fields.find((field) => field.key === key)?.required ?? true;
}

/** The members that an access to the Suite API has in a file. */
export function suiteApiMembers(fields: GivenFields): Members {
  const entries = [...fields].map(([key, { text }]) => [`suite_api_${key}`, text] as const);
  return Object.fromEntries(entries);
}

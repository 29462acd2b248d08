import type { CredentialForm, InstanceForm } from '../../describe/instance-form.ts';
import type { GivenValues } from './given-values.ts';

/** The type of credential to fill in, undefined for none, or what is wrong. */
export function chooseCredential(
  { credentialTypes: types, isCredentialRequired }: InstanceForm,
  { credentialType, typedCredentials, savedCredentials }: GivenValues,
): CredentialForm | undefined | string {
  if (credentialType === 'none') return undefined;
  if (credentialType !== undefined) {
    return (
      types.find(({ key }) => key === credentialType) ??
      `The adapter has no credential type '${credentialType}'.`
    );
  }
  const [only, ...others] = types;
  const isGiven = typedCredentials.size + savedCredentials.size > 0;
  if (only === undefined) return isGiven ? 'The adapter takes no credential.' : undefined;
  if (!isGiven && !isCredentialRequired) return undefined;
  if (others.length === 0) return only;
  const names = types.map(({ key }) => key).join(', ');
  return `The adapter has several credential types: choose one of ${names} with --credential-type, or none.`;
}

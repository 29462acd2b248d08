import type { AdapterConfig, CredentialConfig, Identifier } from '@packwright/api';
import type { CredentialForm, InstanceForm } from '../../describe/instance-form.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import { chooseCredential } from './choose-credential.ts';
import { fillFields } from './fill-fields.ts';
import { formHelp } from './form-help.ts';
import type { GivenFields } from './given-value.ts';
import type { GivenValues } from './given-values.ts';

/** An adapter instance to ask with; the certificates are added once they are known. */
export interface FilledInstance {
  readonly kind: 'instance';
  readonly instance: AdapterConfig;
  /** The same values as they are to be saved: references instead of what they stand for. */
  readonly texts: { readonly parameters: GivenFields; readonly credentials: GivenFields };
}

/**
 * Fills in the form: what was given, else the default, else nothing. Every value that is missing or
 * not taken is named at once, with a list of all there is to fill in.
 */
export function fillInstance(form: InstanceForm, given: GivenValues): FilledInstance | Stop {
  const chosen = chooseCredential(form, given);
  const problems: string[] = [];
  if (typeof chosen === 'string') problems.push(chosen);
  const parameters = fillParameters(form, given, problems);
  const credential = typeof chosen === 'object' ? chosen : undefined;
  const credentials =
    credential === undefined ? new Map() : fillCredential(credential, given, problems);
  if (problems.length > 0)
    return stop('WRONG_VALUES', [...problems, '', ...formHelp(form)].join('\n'));
  const { adapterKind, objectKind } = form;
  const name = given.name ?? usualInstanceName;
  const identifiers = identifiersOf(form, parameters);
  const instance = { adapterKey: { name, adapterKind, objectKind, identifiers } };
  const credentialConfig = credential && credentialOf(credential, credentials);
  return {
    kind: 'instance',
    instance: credentialConfig === undefined ? instance : { ...instance, credentialConfig },
    texts: { parameters, credentials },
  };
}

/** Name of an adapter instance that no connection has a name for. */
export const usualInstanceName = 'mp-test';

/** The platform adds this one to every adapter instance. */
const ofThePlatform = 'container_memory_limit';

/** Those of a file in its order, then the others in that of the form. */
function fillParameters(form: InstanceForm, given: GivenValues, problems: string[]): GivenFields {
  const { typedParameters: typed, savedParameters: saved } = given;
  const known = new Set([...form.parameters.map(({ key }) => key), ofThePlatform]);
  for (const key of typed.keys()) {
    if (!known.has(key)) problems.push(`The adapter has no parameter '${key}'.`);
  }
  const fields = { what: 'parameter', fields: form.parameters, typed, saved } as const;
  return new Map([...saved, ...fillFields(fields, problems), ...typed]);
}

function identifiersOf({ parameters }: InstanceForm, filled: GivenFields): Identifier[] {
  return [...filled].map(([key, { value, flag = false }]) => {
    const declared = parameters.find((one) => one.key === key);
    return { key, value, isPartOfUniqueness: declared?.isPartOfUniqueness ?? flag };
  });
}

function fillCredential(
  { key, fields }: CredentialForm,
  { typedCredentials: typed, savedCredentials: saved }: GivenValues,
  problems: string[],
): GivenFields {
  const known = new Set(fields.map((field) => field.key));
  for (const name of typed.keys()) {
    if (!known.has(name)) problems.push(`The credential type '${key}' has no field '${name}'.`);
  }
  const filled = fillFields({ what: 'credential field', fields, typed, saved }, problems);
  return new Map([...saved, ...filled]);
}

function credentialOf({ key, fields }: CredentialForm, filled: GivenFields): CredentialConfig {
  const credentialFields = [...filled].map(([name, { value, flag = false }]) => {
    const declared = fields.find((field) => field.key === name);
    return { key: name, value, isPassword: declared?.isPassword ?? flag };
  });
  return { credentialKey: key, credentialFields };
}

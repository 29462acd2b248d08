import type { AdapterConfig, CredentialConfig, Identifier } from '@packwright/api';
import type { CredentialForm, InstanceForm } from '../describe/instance-form.ts';
import { type Stop, stop } from '../stop/stop.ts';
import { fillFields } from './fill-fields.ts';
import { formHelp } from './form-help.ts';
import type { GivenValues } from './given-values.ts';

/** An adapter instance to ask with. */
export interface FilledInstance {
  readonly kind: 'instance';
  readonly instance: AdapterConfig;
}

/**
 * Fills in the form: what was given, else the default, else nothing. Every value that is missing or
 * not taken is named at once, with a list of all there is to fill in.
 */
export function fillInstance(form: InstanceForm, given: GivenValues): FilledInstance | Stop {
  const chosen = chooseCredential(form, given);
  const problems: string[] = [];
  if (typeof chosen === 'string') problems.push(chosen);
  const identifiers = fillParameters(form, given, problems);
  const credentialConfig =
    typeof chosen === 'object' ? fillCredential(chosen, given, problems) : undefined;
  if (problems.length > 0)
    return stop('WRONG_VALUES', [...problems, '', ...formHelp(form)].join('\n'));
  const { certificates } = given;
  const instance: AdapterConfig = {
    adapterKey: {
      name: given.name ?? 'mp-test',
      adapterKind: form.adapterKind,
      objectKind: form.objectKind,
      identifiers,
    },
    ...(credentialConfig === undefined ? {} : { credentialConfig }),
    ...(certificates === undefined
      ? {}
      : { certificateConfig: { certificates: [...certificates] } }),
  };
  return { kind: 'instance', instance };
}

/** The platform adds this one to every adapter instance. */
const ofThePlatform = 'container_memory_limit';

function fillParameters(form: InstanceForm, given: GivenValues, problems: string[]): Identifier[] {
  const { typedParameters: typed, savedParameters: saved } = given;
  const known = new Set([...form.parameters.map(({ key }) => key), ofThePlatform]);
  for (const key of typed.keys()) {
    if (!known.has(key)) problems.push(`The adapter has no parameter '${key}'.`);
  }
  const values = new Map([...saved, ...typed]);
  const filled = fillFields('parameter', form.parameters, values, problems);
  const more = [...values].filter(([key]) => !filled.has(key));
  return [
    ...form.parameters.map(({ key, isPartOfUniqueness }) => {
      return { key, value: filled.get(key) ?? '', isPartOfUniqueness };
    }),
    ...more.map(([key, value]) => ({ key, value, isPartOfUniqueness: false })),
  ];
}

/** The type to fill in, undefined for no credential, or what is wrong. */
function chooseCredential(
  { credentialTypes: types, isCredentialRequired }: InstanceForm,
  { credentialType, credentials }: GivenValues,
): CredentialForm | undefined | string {
  const names = types.map(({ key }) => key).join(', ');
  if (credentialType === 'none') return undefined;
  if (credentialType !== undefined) {
    return (
      types.find(({ key }) => key === credentialType) ??
      `The adapter has no credential type '${credentialType}'.`
    );
  }
  const [only, ...others] = types;
  if (only === undefined) {
    return credentials.size > 0 ? 'The adapter takes no credential.' : undefined;
  }
  if (credentials.size === 0 && !isCredentialRequired) return undefined;
  if (others.length === 0) return only;
  return `The adapter has several credential types: choose one of ${names} with --credential-type, or none.`;
}

function fillCredential(
  { key: credentialKey, fields }: CredentialForm,
  { credentials }: GivenValues,
  problems: string[],
): CredentialConfig {
  const known = new Set(fields.map(({ key }) => key));
  for (const key of credentials.keys()) {
    if (!known.has(key)) {
      problems.push(`The credential type '${credentialKey}' has no field '${key}'.`);
    }
  }
  const filled = fillFields('credential field', fields, credentials, problems);
  const credentialFields = fields.map(({ key, isPassword }) => {
    return { key, value: filled.get(key) ?? '', isPassword };
  });
  return { credentialKey, credentialFields };
}

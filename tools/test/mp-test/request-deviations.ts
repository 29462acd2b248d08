import type { AdapterConfig } from '@packwright/api';
import type { CredentialFieldDefinition, Definition } from '../../src/describe/definition.ts';

/** A case of the golden data. */
export interface RequestCase {
  readonly definition: Definition;
  readonly connections_json: {
    readonly connections?: readonly SavedConnection[];
  };
  readonly endpoint: string;
  readonly collection_number: number | null;
  readonly expected_body: AdapterConfig | null;
}

interface SavedConnection {
  readonly name: string;
  readonly identifiers?: Readonly<Record<string, unknown>>;
}

/** One way in which a request of ours differs. */
interface Deviation {
  /** The first cell of its row in docs/deviations.md. */
  readonly title: string;
  /** The vendor's body as it would be here. */
  readonly ours: (body: AdapterConfig, golden: RequestCase) => AdapterConfig;
}

/** Recognised by what a case holds; none is known by its name. */
export const requestDeviations: readonly Deviation[] = [
  {
    title: 'access to the Suite API in `/endpointURLs`',
    ours: (body, { endpoint }) => (endpoint === 'endpointURLs' ? withoutAccess(body) : body),
  },
  {
    title: 'access to the Suite API that nobody gave',
    ours: (body) => {
      const { clusterConnectionInfo: access, ...rest } = body;
      if (access === undefined) return body;
      if (access === null || isNothing(access.hostName) || isNothing(access.userName)) return rest;
      const { password, ...others } = access;
      return isNothing(password) ? { ...rest, clusterConnectionInfo: others } : body;
    },
  },
  {
    title: 'collection number 0',
    ours: (body, { collection_number, endpoint }) =>
      collection_number === 0 && endpoint === 'collect' ? { ...body, collectionNumber: 0 } : body,
  },
  {
    title: 'collection window',
    ours: (body) => {
      const { collectionWindow: window } = body;
      if (window === undefined) return body;
      const [startTime, endTime] = [Math.round(window.startTime), Math.round(window.endTime)];
      return { ...body, collectionWindow: { startTime, endTime } };
    },
  },
  {
    title: 'what the describe declares of parameters and fields',
    ours: (body, { definition }) => asDeclared(body, definition),
  },
  {
    title: 'parameters that a connection lacks',
    ours: (body, { definition }) => {
      const given = body.adapterKey.identifiers ?? [];
      const lacking = definition.adapter_instance.identifiers
        .filter(({ key }) => !given.some((one) => one.key === key))
        .map((one) => ({
          key: one.key,
          value: String(one.default ?? ''),
          isPartOfUniqueness: one.ident_type === 1,
        }));
      const identifiers = [...given, ...lacking];
      return { ...body, adapterKey: { ...body.adapterKey, identifiers } };
    },
  },
];

/** The vendor's body with every deviation that concerns it. */
export function asOurs(body: AdapterConfig, golden: RequestCase): AdapterConfig {
  return requestDeviations.reduce((changed, { ours }) => ours(changed, golden), body);
}

/** The first cell of the row about what is not written. */
export const addedNulls = 'members that a saved connection lacks';

/** The first cell of the row about what is sent nowhere. */
export const refusedValues = 'values that the describe does not allow';

/** A connection that is refused here. */
export function isRefused(golden: RequestCase): boolean {
  return lacksParameter(golden) || hasNoNumber(golden) || hasWrongCredential(golden);
}

function lacksParameter({ definition, expected_body: body }: RequestCase): boolean {
  const given = (body?.adapterKey.identifiers ?? []).map(({ key }) => key);
  return definition.adapter_instance.identifiers.some(
    (one) => one.required && (one.default ?? '') === '' && !given.includes(one.key),
  );
}

function hasNoNumber({ definition, expected_body: body }: RequestCase): boolean {
  return definition.adapter_instance.identifiers.some((one) => {
    const given = body?.adapterKey.identifiers?.find(({ key }) => key === one.key);
    return one.type === 'integer' && !/^\s*(?:[+-]?\d+\s*)?$/.test(String(given?.value ?? ''));
  });
}

/** Of a kind that is not declared, or without a field that is required. */
function hasWrongCredential({ definition, expected_body: body }: RequestCase): boolean {
  const credential = body?.credentialConfig;
  if (credential === undefined) return false;
  const kind = definition.credential_types.find(({ key }) => key === credential.credentialKey);
  const given = credential.credentialFields.map(({ key }) => key);
  const isMissing = (field: CredentialFieldDefinition) =>
    field.required && (field.default ?? '') === '' && !given.includes(field.key);
  return kind === undefined || kind.fields.some(isMissing);
}

function withoutAccess({ clusterConnectionInfo: _, ...rest }: AdapterConfig): AdapterConfig {
  return rest;
}

function isNothing(text: string | null | undefined): boolean {
  return !text || text.startsWith('placeholder_');
}

/** The vendor's tools believe the file. */
function asDeclared(body: AdapterConfig, definition: Definition): AdapterConfig {
  const { adapterKey, credentialConfig: credential } = body;
  const parameters = definition.adapter_instance.identifiers;
  const identifiers = (adapterKey.identifiers ?? []).map((one) => {
    const declared = parameters.find(({ key }) => key === one.key);
    return declared === undefined ? one : { ...one, isPartOfUniqueness: declared.ident_type === 1 };
  });
  const changed = { ...body, adapterKey: { ...adapterKey, identifiers } };
  if (credential === undefined) return changed;
  const type = definition.credential_types.find(({ key }) => key === credential.credentialKey);
  const credentialFields = credential.credentialFields.map((field) => {
    const declared = type?.fields?.find(({ key }) => key === field.key);
    return declared === undefined ? field : { ...field, isPassword: declared.password };
  });
  return { ...changed, credentialConfig: { ...credential, credentialFields } };
}

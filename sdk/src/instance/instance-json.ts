import { SdkError } from '../errors.ts';
import { instanceProblems } from './instance-shape.ts';

/**
 * The instance as the CF2 contract puts it on the input pipe. Servers differ in how they say
 * "nothing": the field is missing, null or an empty list.
 */
export type AdapterInstanceJson = {
  readonly adapter_key: {
    readonly name: string;
    readonly adapter_kind: string;
    readonly object_kind: string;
    readonly identifiers?: readonly IdentifierJson[] | null;
  };
  readonly credential_config?: {
    readonly credential_key: string;
    readonly credential_fields?: readonly CredentialFieldJson[] | null;
  } | null;
  readonly cluster_connection_info?: {
    readonly user_name: string;
    readonly password?: string | null;
    readonly host_name: string;
  } | null;
  readonly certificate_config?: {
    readonly certificates?: readonly CertificateJson[] | null;
  } | null;
  readonly collection_number?: number | null;
  readonly collection_window?: {
    readonly start_time?: number | null;
    readonly end_time?: number | null;
  } | null;
};

/** A pair as identifiers and credential fields have it; both may lack their value. */
export type KeyAndValue = { readonly key: string; readonly value?: string | null };

type IdentifierJson = KeyAndValue & { readonly is_part_of_uniqueness?: boolean | null };

type CredentialFieldJson = KeyAndValue & { readonly is_password?: boolean | null };

type CertificateJson = {
  readonly cert_pem_string: string;
  readonly is_invalid_hostname_accepted?: boolean | null;
  readonly is_expired_certificate_accepted?: boolean | null;
};

/**
 * Reads one JSON document. No message quotes it: it may hold credentials.
 *
 * @throws SdkError INVALID_INSTANCE for a text that is no instance, naming each member that is
 * missing or of another type than the contract says
 */
export function instanceJson(text: string): AdapterInstanceJson {
  const json = parsed(text);
  if (isRecord(json) && isRecord(json.adapterKey) && json.adapter_key === undefined) {
    refuse(
      'it is the body of an HTTP request, with adapterKey and the like; adapters read adapter_key, ' +
        'credential_config, and all other names, with underscores',
    );
  }
  if (!isRecord(json) || !isRecord(json.adapter_key)) {
    refuse('it must be a JSON object with an adapter_key');
  }
  const problems = instanceProblems(json);
  if (problems.length > 0) refuse(problems.join('; '));
  return json as unknown as AdapterInstanceJson;
}

function parsed(text: string): unknown {
  if (text.trim() === '') refuse('it is empty');
  try {
    return JSON.parse(text);
  } catch (error) {
    refuse(`it is not valid JSON${placeOf(error)}`);
  }
}

/** Only the numbers of the engine's message, because it quotes what it found; some have none. */
function placeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message === 'Unexpected end of JSON input') return ', it ends too early';
  const [, line, column] = / \(line (\d+) column (\d+)\)$/.exec(message) ?? [];
  return line === undefined ? '' : `, see line ${line}, column ${column}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function refuse(problem: string): never {
  throw new SdkError('INVALID_INSTANCE', `The input is not an adapter instance: ${problem}.`);
}

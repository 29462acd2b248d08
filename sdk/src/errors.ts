/**
 * Why the SDK refused something. INVALID_DEFINITION: the adapter describes itself in a way that the
 * platform does not take. INVALID_INSTANCE: what arrived on the input pipe does not fit the adapter.
 * INVALID_OBJECT, INVALID_VALUE, DUPLICATE_OBJECT, ALREADY_SENT: what the adapter returned or
 * collected breaks its own definition or a rule of the contract. COLLECTION_FAILED: the adapter said so
 * by `withError`, objects were left out, or steps failed and nothing was collected. HTTP_OPTIONS: an HTTP client cannot
 * work as it is told to. The other codes with HTTP: a request failed, see HttpError.
 * UNTRUSTED_CERTIFICATE: a server is not who it should be, see CertificateError. RECORDING_MISSING,
 * RECORDING_INVALID, RECORDING_OPEN, RECORDING_UNMATCHED, RECORDING_UNUSED, RECORDING_UNSAFE,
 * RECORDING_TOO_LARGE, RECORDING_EMPTY: a test cannot go on with its recordings, see `recordings`.
 * NO_SUITE_API: the request brought no connection to the platform's API.
 *
 * @example
 * import { SdkError, type SdkErrorCode } from '@packwright/sdk';
 * const passing: readonly SdkErrorCode[] = ['HTTP_CONNECTION', 'HTTP_TIME_LIMIT'];
 * export const mayPass = (failure: unknown): boolean =>
 *   failure instanceof SdkError && passing.includes(failure.code);
 */
export type SdkErrorCode =
  | 'INVALID_DEFINITION'
  | 'INVALID_INSTANCE'
  | 'INVALID_OBJECT'
  | 'INVALID_VALUE'
  | 'DUPLICATE_OBJECT'
  | 'ALREADY_SENT'
  | 'COLLECTION_FAILED'
  | 'HTTP_OPTIONS'
  | 'HTTP_STATUS'
  | 'HTTP_BODY'
  | 'HTTP_CONNECTION'
  | 'HTTP_CERTIFICATE'
  | 'HTTP_TIME_LIMIT'
  | 'HTTP_BODY_LIMIT'
  | 'HTTP_REDIRECT'
  | 'HTTP_PAGES'
  | 'UNTRUSTED_CERTIFICATE'
  | 'RECORDING_MISSING'
  | 'RECORDING_INVALID'
  | 'RECORDING_OPEN'
  | 'RECORDING_UNMATCHED'
  | 'RECORDING_UNUSED'
  | 'RECORDING_UNSAFE'
  | 'RECORDING_TOO_LARGE'
  | 'RECORDING_EMPTY'
  | 'NO_SUITE_API';

/**
 * What the SDK throws; the message says what is wrong and where, `code` is for programs.
 *
 * @example
 * import { SdkError } from '@packwright/sdk';
 * export const isDuplicate = (failure: unknown): boolean =>
 *   failure instanceof SdkError && failure.code === 'DUPLICATE_OBJECT';
 */
export class SdkError extends Error {
  readonly code: SdkErrorCode;

  constructor(code: SdkErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SdkError';
    this.code = code;
  }
}

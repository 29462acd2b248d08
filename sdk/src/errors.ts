/**
 * Why the SDK refused something. INVALID_DEFINITION: the adapter describes itself in a way that the
 * platform does not take. INVALID_INSTANCE: what arrived on the input pipe does not fit the adapter.
 * INVALID_OBJECT, INVALID_VALUE, DUPLICATE_OBJECT, ALREADY_SENT: what the adapter returned or
 * collected breaks its own definition or a rule of the contract. HTTP_STATUS, HTTP_BODY,
 * HTTP_CONNECTION, HTTP_CERTIFICATE, HTTP_TIME_LIMIT, HTTP_REDIRECT, HTTP_PAGES: a request of the
 * HTTP client failed; see HttpError.
 */
export type SdkErrorCode =
  | 'INVALID_DEFINITION'
  | 'INVALID_INSTANCE'
  | 'INVALID_OBJECT'
  | 'INVALID_VALUE'
  | 'DUPLICATE_OBJECT'
  | 'ALREADY_SENT'
  | 'HTTP_STATUS'
  | 'HTTP_BODY'
  | 'HTTP_CONNECTION'
  | 'HTTP_CERTIFICATE'
  | 'HTTP_TIME_LIMIT'
  | 'HTTP_REDIRECT'
  | 'HTTP_PAGES';

/** What the SDK throws; the message says what is wrong and where, `code` is for programs. */
export class SdkError extends Error {
  readonly code: SdkErrorCode;

  constructor(code: SdkErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SdkError';
    this.code = code;
  }
}

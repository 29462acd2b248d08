/**
 * Why the SDK refused something. INVALID_INSTANCE: what arrived on the input pipe does not fit the
 * adapter. INVALID_OBJECT, INVALID_VALUE, DUPLICATE_OBJECT, ALREADY_SENT: what the adapter collected
 * breaks its own definition or a rule of the contract.
 */
export type SdkErrorCode =
  | 'INVALID_INSTANCE'
  | 'INVALID_OBJECT'
  | 'INVALID_VALUE'
  | 'DUPLICATE_OBJECT'
  | 'ALREADY_SENT';

export class SdkError extends Error {
  readonly code: SdkErrorCode;

  constructor(code: SdkErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SdkError';
    this.code = code;
  }
}

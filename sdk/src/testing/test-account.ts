import type { CredentialType, CredentialTypes } from '../definition/credential-type.ts';
import type { FieldValue, Parameters } from '../definition/parameter.ts';

/**
 * An account for a test: what its user would have entered, and what the platform adds. `P` and `C` are
 * the parameters and credential types of the adapter's definition. All may be left out, as users leave
 * fields empty: a parameter then has its default, and where it has none and is required, the adapter
 * is refused its instance, as it is by the platform.
 *
 * @example
 * import type { TestAccount } from '@packwright/sdk/testing';
 *
 * export const account: TestAccount = {
 *   parameters: { host: 'orchard.example' },
 *   credentials: { login: { user: 'picker', password: 'gala-7' } },
 *   window: { start: new Date('2026-01-01T00:00:00Z'), end: new Date('2026-01-01T00:05:00Z') },
 * };
 */
export type TestAccount<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
> = {
  /** `'Test'` when absent. */
  readonly name?: string;
  readonly parameters?: { readonly [K in keyof P]?: FieldValue<P[K]> | undefined };
  /** The key of one credential type with its fields; no credential when absent. */
  readonly credentials?: GivenCredential<C>;
  /** What the adapter is to trust; a text is a PEM certificate without exceptions. */
  readonly certificates?: readonly (string | TestCertificate)[];
  /** From 1970 until now when absent. */
  readonly window?: { readonly start: Date; readonly end: Date };
  /** 0 when absent: the first collection since the container started. */
  readonly collectionNumber?: number;
  /** Where the platform's own API answers; unknown to the adapter when absent. */
  readonly suiteApi?: {
    readonly host: string;
    readonly userName: string;
    readonly password: string;
  };
  /** Ends the run when it is aborted, as SIGTERM does. */
  readonly signal?: AbortSignal;
};

/**
 * A certificate that the user of the account accepted, with exceptions.
 *
 * @example
 * import type { TestCertificate } from '@packwright/sdk/testing';
 *
 * export const trusted = (pem: string): TestCertificate => ({ pem, acceptExpired: true });
 */
export type TestCertificate = {
  /** The PEM text, with its BEGIN and END lines. */
  readonly pem: string;
  /** False when absent. */
  readonly acceptExpired?: boolean;
  /** False when absent. */
  readonly acceptInvalidHostname?: boolean;
};

type GivenCredential<C extends CredentialTypes> = string extends keyof C
  ? { readonly [type: string]: { readonly [field: string]: string | number | undefined } }
  : {
      [K in keyof C]: C[K] extends CredentialType
        ? { readonly [T in K]: GivenFields<C[K]> }
        : never;
    }[keyof C];

type GivenFields<C extends CredentialType> = {
  readonly [K in keyof C['fields']]?: FieldValue<C['fields'][K]> | undefined;
};

import type { CheckedFields } from './checked-fields.ts';
import type { EnumValue } from './enumeration.ts';
import type { AbsentValue, FieldValue } from './parameter.ts';

type CredentialFieldOptions = {
  /** The name people see; the key when absent. */
  readonly label?: string;
  /** True when absent: a missing value fails the request with a clear error. */
  readonly required?: boolean;
  /** Place in the form; that in which it is declared, from 0, when absent. */
  readonly displayOrder?: number;
};

/**
 * A field for a text, or for a secret one.
 *
 * @example
 * import type { StringCredentialField } from '@packwright/sdk';
 * export const password: StringCredentialField = { label: 'Password', password: true };
 */
export type StringCredentialField = CredentialFieldOptions & {
  readonly type?: 'string';
  /** Hidden while typing, redacted in logs, and not shown by `console.log` or JSON. */
  readonly password?: boolean;
  /** Offered in the form, and used where nothing arrives; a password has none. */
  readonly default?: string;
};

/**
 * A field for a whole number.
 *
 * @example
 * import type { IntegerCredentialField } from '@packwright/sdk';
 * export const pin: IntegerCredentialField = { label: 'PIN', type: 'integer', required: false };
 */
export type IntegerCredentialField = CredentialFieldOptions & {
  readonly type: 'integer';
  /** Offered in the form, and used where nothing arrives. */
  readonly default?: number;
};

/**
 * A list to choose one text from.
 *
 * @example
 * import type { EnumCredentialField } from '@packwright/sdk';
 * export const realm: EnumCredentialField = {
 *   type: 'enum', values: ['local', { key: 'ldap', label: 'LDAP' }], default: 'local',
 * };
 */
export type EnumCredentialField = CredentialFieldOptions & {
  readonly type: 'enum';
  /** In the order of the list. */
  readonly values: readonly EnumValue[];
  /** The key of one of the values. */
  readonly default?: string;
};

/**
 * One field of the form in which a user enters a credential. Text unless `type` says otherwise.
 *
 * @example
 * import type { CredentialField } from '@packwright/sdk';
 * export const isSecret = (field: CredentialField) => 'password' in field && field.password;
 */
export type CredentialField = StringCredentialField | IntegerCredentialField | EnumCredentialField;

/**
 * One kind of credential: its fields by key.
 *
 * @example
 * import type { CredentialType } from '@packwright/sdk';
 * export const login = {
 *   label: 'Login', fields: { user: { label: 'User' }, password: { password: true } },
 * } satisfies CredentialType;
 */
export type CredentialType = {
  /** The name people see; the key when absent. */
  readonly label?: string;
  readonly fields: { readonly [key: string]: CredentialField };
};

/**
 * The kinds of credential an account may use, by key; the user picks one of them. A key holds no
 * comma, and keys differ in more than case.
 *
 * @example
 * import type { CredentialTypes } from '@packwright/sdk';
 * export const credentials = {
 *   login: { fields: { user: {}, password: { password: true } } },
 *   token: { fields: { token: { label: 'API token', password: true } } },
 * } satisfies CredentialTypes;
 */
export type CredentialTypes = { readonly [key: string]: CredentialType } & {
  readonly [withoutCredential]?: true;
};

/**
 * Stands among the credential types where an account may also do without a credential.
 *
 * @example
 * import { type CredentialTypes, withoutCredential } from '@packwright/sdk';
 * export const credentials = {
 *   login: { fields: { user: {}, password: { password: true } } },
 *   [withoutCredential]: true,
 * } satisfies CredentialTypes;
 */
export const withoutCredential: unique symbol = Symbol('without credential');

/** As `CheckedFields`, for the fields of each credential type. */
export type CheckedCredentials<C extends CredentialTypes> = string extends keyof C
  ? unknown
  : {
      readonly [K in keyof C]: C[K] extends CredentialType
        ? { readonly fields: CheckedFields<C[K]['fields'], CredentialField> }
        : unknown;
    };

/**
 * The fields of one credential type, as the adapter's functions receive them.
 *
 * @example
 * import type { CredentialValues } from '@packwright/sdk';
 * const login = { fields: { user: {}, password: { password: true } } } as const;
 * export const userOf = ({ user }: CredentialValues<typeof login>) => user;
 */
export type CredentialValues<C extends CredentialType> = {
  readonly [K in keyof C['fields']]: FieldValue<C['fields'][K]> | AbsentValue<C['fields'][K]>;
};

/**
 * `credentialType` and `credentials` together: with several types, comparing the first tells the
 * compiler which fields the second has. Both are undefined where the adapter declares no type.
 *
 * @example
 * import type { ChosenCredential } from '@packwright/sdk';
 * const types = { login: { fields: { user: {} } }, token: { fields: { token: {} } } } as const;
 * export function nameOf({ credentialType, credentials }: ChosenCredential<typeof types>): string {
 *   return credentialType === 'login' ? credentials.user : 'a token';
 * }
 */
export type ChosenCredential<C extends CredentialTypes> = string extends keyof C
  ? AnyCredential<FieldValue<Extract<C[keyof C], CredentialType>['fields'][string]>>
  : [keyof C] extends [never]
    ? NoCredential
    : {
        [K in keyof C]: C[K] extends CredentialType
          ? { readonly credentialType: K; readonly credentials: CredentialValues<C[K]> }
          : NoCredential;
      }[keyof C];

/** Where the declared types are not known, as in code that serves any adapter. */
export type AnyCredential<V extends string | number = string | number> =
  | NoCredential
  | {
      readonly credentialType: string;
      readonly credentials: { readonly [key: string]: V | undefined };
    };

/** What the adapter's functions receive where no credential type is declared. */
export type NoCredential = {
  readonly credentialType: undefined;
  readonly credentials: undefined;
};

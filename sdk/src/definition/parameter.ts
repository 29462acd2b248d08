import type { EnumKey, EnumValue } from './enumeration.ts';

type ParameterOptions = {
  /** The name people see; the key when absent. */
  readonly label?: string;
  readonly description?: string;
  /** True when absent: a missing value that has no default fails the request with a clear error. */
  readonly required?: boolean;
  /** Folded away under "advanced settings", and no part of what makes two accounts different. */
  readonly advanced?: boolean;
  /** Place in the form; that in which it is declared, from 0, when absent. */
  readonly displayOrder?: number;
};

/**
 * A field for a text.
 *
 * @example
 * import type { StringParameter } from '@packwright/sdk';
 * export const host: StringParameter = { label: 'Host', description: 'A name or an address' };
 */
export type StringParameter = ParameterOptions & {
  readonly type?: 'string';
  readonly default?: string;
  /** Characters; 512 when absent. */
  readonly maxLength?: number;
};

/**
 * A field for a whole number; another text fails the request with a clear error.
 *
 * @example
 * import type { IntegerParameter } from '@packwright/sdk';
 * export const port: IntegerParameter = { type: 'integer', default: 443, advanced: true };
 */
export type IntegerParameter = ParameterOptions & {
  readonly type: 'integer';
  readonly default?: number;
};

/**
 * A list to choose one text from.
 *
 * @example
 * import type { EnumParameter } from '@packwright/sdk';
 * export const mode: EnumParameter = {
 *   type: 'enum', values: ['fast', { key: 'full', label: 'Everything' }], default: 'full',
 * };
 */
export type EnumParameter<V extends EnumValue = EnumValue> = ParameterOptions & {
  readonly type: 'enum';
  /** In the order of the list. */
  readonly values: readonly V[];
  /** The key of one of the values. */
  readonly default?: string;
};

/**
 * What a user enters when adding an account. Text unless `type` says otherwise.
 *
 * @example
 * import type { Parameter } from '@packwright/sdk';
 * export const isOptional = ({ required = true }: Parameter) => !required;
 */
export type Parameter = StringParameter | IntegerParameter | EnumParameter;

/**
 * What an adapter asks for when an account is added, by key, in the order of the form. Keys are not
 * empty and differ in more than case. Those that are whole numbers come first, in numeric order,
 * wherever they stand: JavaScript does that. `displayOrder` puts them right.
 *
 * @example
 * import type { Parameters } from '@packwright/sdk';
 * const port = { type: 'integer', default: 443 } as const;
 * export const parameters = { host: {}, port } satisfies Parameters;
 */
export type Parameters = { readonly [key: string]: Parameter };

/**
 * What the adapter's functions receive: an integer is a number, an empty optional one undefined.
 *
 * @example
 * import type { ParameterValues } from '@packwright/sdk';
 * const parameters = { host: {}, port: { type: 'integer', default: 443 } } as const;
 * export const urlOf = (given: ParameterValues<typeof parameters>) => `https://${given.host}:${given.port}`;
 */
export type ParameterValues<P extends Parameters> = {
  readonly [K in keyof P]: string extends K
    ? FieldValue<P[K]> | undefined
    : FieldValue<P[K]> | AbsentValue<P[K]>;
};

/** What the value of a field is: a number, one of the keys of an enumeration, or a text. */
export type FieldValue<F> = F extends { readonly type: 'integer' }
  ? number
  : F extends { readonly type: 'enum'; readonly values: readonly (infer V extends EnumValue)[] }
    ? EnumKey<V>
    : string;

/** What stands for a value that was not given: nothing where it must be, or a default is. */
export type AbsentValue<T> = T extends { readonly required: false }
  ? T extends { readonly default: string | number }
    ? never
    : undefined
  : never;

/**
 * The parameter whose value the platform takes as the memory limit of the adapter's container, in
 * MB. Spread it, because the platform knows it by its key:
 * `parameters: { ...containerMemoryLimit(512), host: {} }`.
 *
 * @param megabytes the default offered to the user; 1024 when absent
 * @example
 * import { containerMemoryLimit, type Parameters } from '@packwright/sdk';
 * export const parameters = { ...containerMemoryLimit(512), host: {} } satisfies Parameters;
 */
export function containerMemoryLimit(megabytes = 1024) {
  return {
    container_memory_limit: {
      type: 'integer',
      label: 'Adapter Memory Limit (MB)',
      description: 'Memory that the container of the adapter may use',
      advanced: true,
      default: megabytes,
    },
  } as const;
}

import type { AdapterConfig, Certificate, Identifier } from '@packwright/api';
import { memoryLimit } from '../../../tools/src/checks/input/memory-limit.ts';

/** What an administrator has filled in for one adapter instance, and the image of its pack. */
export interface Account {
  /** The platform's number of the adapter instance. */
  readonly id: string;
  readonly image: string;
  readonly adapterKind: string;
  /** Object type of the adapter instance. */
  readonly objectKind: string;
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly credential?: NonNullable<AdapterConfig['credentialConfig']>;
}

/** The adapter instance as a collector sends it. */
export function adapterInstance(
  account: Account,
  certificates: readonly Certificate[],
): AdapterConfig {
  const { adapterKind, objectKind, name, credential } = account;
  return {
    adapterKey: { name, adapterKind, objectKind, identifiers: identifiersOf(account) },
    ...(credential === undefined ? {} : { credentialConfig: credential }),
    certificateConfig: { certificates: [...certificates] },
  };
}

function identifiersOf({ parameters = {} }: Account): Identifier[] {
  return Object.entries(parameters).map(([key, value]) => ({ key, value }));
}

/** Megabytes that a container of this account may use. */
export function memoryOf({ parameters = {} }: Account): number {
  return memoryLimit(parameters).megabytes;
}

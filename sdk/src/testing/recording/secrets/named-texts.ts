import type { SecretNames } from '../../../http/secret-name.ts';

/** What becomes of values that stand under a name. */
export type NamedTexts = {
  /** Answers a value with what is to stand in its place. */
  readonly named: (name: string, value: string) => string;
  /** Which names hold for everything that stands under them. */
  readonly isSecretName: SecretNames;
};

import type { AdapterFunctions } from '../adapter.ts';
import type { StringCredentialField } from '../definition/credential-type.ts';
import type { StringParameter } from '../definition/parameter.ts';

/**
 * An adapter whose management pack brings a describe.xml written by hand. What its user entered
 * arrives as texts, by the keys of that file, undefined where nothing was entered. Objects may be of
 * any object type.
 *
 * @example
 * import { type AdapterWithoutDefinition, defineObjectType } from '@packwright/sdk';
 *
 * const Tree = defineObjectType('tree', {});
 * export const adapter: AdapterWithoutDefinition = {
 *   test: ({ parameters }) => (parameters.host ? undefined : 'Enter a host.'),
 *   collect: () => [Tree.object({ name: 'Tree 7' })],
 * };
 */
export interface AdapterWithoutDefinition
  extends AdapterFunctions<
    { readonly [key: string]: StringParameter },
    {
      readonly [key: string]: {
        readonly fields: { readonly [key: string]: StringCredentialField };
      };
    }
  > {
  readonly definition?: never;
}

/**
 * Groups of attributes that the platform offers first, by key. A key holds no `;`. An attribute says
 * with `favoriteGroups` which of them show it.
 *
 * @example
 * import { defineObjectType, type FavoriteGroups, metric } from '@packwright/sdk';
 * export const favoriteGroups: FavoriteGroups = { crop: { label: 'Crop' } };
 * export const Tree = defineObjectType('tree', {
 *   attributes: { apples: metric({ favoriteGroups: ['crop'] }) },
 * });
 */
export type FavoriteGroups = {
  /** The label is the key when absent. */
  readonly [key: string]: { readonly label?: string };
};

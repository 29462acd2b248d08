import type { NormalCollection } from './normal-collection.ts';

/** A result that later ones are compared with. */
export type Recording =
  | { readonly kind: 'collection'; readonly collection: NormalCollection }
  | { readonly kind: 'answer'; readonly answer: unknown };

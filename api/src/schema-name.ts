import type { Schemas } from './types.ts';

/** The name of a schema in either document. */
export type SchemaName = keyof Schemas;

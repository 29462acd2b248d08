import { smallestInstance } from '../server/server-process.ts';

const identifiers = [{ key: 'notes', value: 'n'.repeat(5_000_000) }];

/** An adapter instance of 5 MB: far more than a pipe holds. */
export const largeInstance = { adapterKey: { ...smallestInstance.adapterKey, identifiers } };

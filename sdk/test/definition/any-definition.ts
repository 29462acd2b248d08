import fc from 'fast-check';
import { anyAttributes } from './any-attributes.ts';
import { anyCredentialField, anyField } from './any-fields.ts';
import { anyKey, byKey, optional } from './any-key.ts';

const instance = {
  key: anyKey.map((key) => `instance ${key}`),
  label: fc.string(),
  attributes: anyAttributes,
};
const credentialType = { label: fc.string(), fields: byKey(anyCredentialField, 'f', 1) };
const objectType = {
  label: fc.string(),
  identifiers: byKey(anyField({ partOfUniqueness: fc.boolean() }), 'i'),
  attributes: anyAttributes,
};

/** What an adapter may say of itself; its object types are given by key. */
export const anyDefinition = fc.record(
  {
    key: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,9}$/),
    label: fc.string(),
    version: fc.integer({ min: 1, max: 99 }),
    instance: fc.record(instance, optional),
    parameters: byKey(anyField({ advanced: fc.boolean() }), 'p'),
    credentials: byKey(fc.record(credentialType, { requiredKeys: ['fields'] }), 'c'),
    objectTypes: byKey(fc.record(objectType, optional), 't'),
  },
  { requiredKeys: ['key', 'objectTypes'] },
);

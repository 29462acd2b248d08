import type { OpenAPIV3 } from 'openapi-types';
import { describe, expect, it } from 'vitest';
import { toJsonSchemas } from '../scripts/json-schema.ts';

const document = (schema: object): OpenAPIV3.Document => ({
  openapi: '3.0.3',
  info: { title: 'One schema', version: '1' },
  paths: {},
  components: { schemas: { One: schema } },
});

const converted = (schema: object) => toJsonSchemas(document(schema)).One;

describe('a schema of an OpenAPI document becomes JSON Schema', () => {
  it('with null among the types of what is nullable', () => {
    expect(converted({ type: 'string', nullable: true })).toEqual({ type: ['string', 'null'] });
  });

  it('with number formats as ranges, within the limits that are given', () => {
    expect(converted({ type: 'integer', format: 'int32', minimum: 0 })).toEqual({
      type: 'integer',
      minimum: 0,
      maximum: 2_147_483_647,
    });
    expect(converted({ type: 'integer', format: 'int64' })).toEqual({
      type: 'integer',
      minimum: -(2 ** 63),
      maximum: 2 ** 63,
    });
    expect(converted({ type: 'number', format: 'double' })).toEqual({ type: 'number' });
  });

  it('with references to the definitions next to it', () => {
    const items = { $ref: '#/components/schemas/One' };
    expect(converted({ type: 'array', items })).toEqual({
      type: 'array',
      items: { $ref: '#/definitions/One' },
    });
  });

  it('without what says nothing about values', () => {
    expect(converted({ type: 'string', default: 'x', readOnly: true })).toEqual({ type: 'string' });
  });

  it.each([{ pattern: '^a' }, { exclusiveMinimum: true }, { additionalProperties: false }])(
    'or not at all when a rule would get lost: %j',
    (rule) => {
      expect(() => converted({ type: 'string', ...rule })).toThrow(/no translation for keyword/);
    },
  );

  it('or not at all when a format is unknown', () => {
    expect(() => converted({ type: 'string', format: 'date' })).toThrow(
      'no translation for format date',
    );
  });
});

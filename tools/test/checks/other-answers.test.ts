import { describe, expect, test } from 'vitest';
import { checkConnection } from '../../src/checks/check-connection.ts';
import { checkDefinition } from '../../src/checks/check-definition.ts';
import { checkEndpointUrls } from '../../src/checks/check-endpoint-urls.ts';
import { checkVersion } from '../../src/checks/check-version.ts';
import { attribute, definition, identifier, kind } from '../describe/definitions.ts';

const answer = (json: unknown, status = 200) => ({
  url: 'http://localhost:8080/x',
  status,
  body: Buffer.from(json === undefined ? '' : JSON.stringify(json)),
});

describe('A connection test', () => {
  test('went well without a message', () => {
    expect(checkConnection(answer({})).map(({ severity }) => severity)).toEqual(['SUCCESS']);
  });

  test('failed with a message, even an empty one', () => {
    for (const errorMessage of ['Wrong password', '']) {
      expect(checkConnection(answer({ errorMessage }))[1]).toEqual({
        rule: 'connection',
        severity: 'ERROR',
        message: `Connect attempt failed: ${errorMessage}`,
      });
    }
  });

  test('failed when the server says so', () => {
    expect(checkConnection(answer('Out of memory', 500))[1]?.message).toBe(
      'Connect attempt failed: 500 Internal Server Error\nOut of memory',
    );
  });

  test('did not fail because the word is somewhere else', () => {
    expect(checkConnection(answer({ hint: 'no errorMessage' }))).toHaveLength(1);
  });
});

test('the only version is 1.0.0', () => {
  expect(checkVersion(answer({ major: 1, minor: 0, maintenance: 0 }))).toHaveLength(1);
  expect(checkVersion(answer({ major: 2, minor: 0, maintenance: 0 }))).toEqual([
    expect.objectContaining({ severity: 'ERROR', path: '$.major' }),
  ]);
});

describe('A definition', () => {
  test('may say null where it has no description', () => {
    const one = { ...identifier('host'), description: null, default: null };
    const instance = kind('i', { identifiers: [one] });
    const found = checkDefinition(answer(definition({ adapter_instance: instance })));
    expect(found.map(({ severity }) => severity)).toEqual(['SUCCESS', 'SUCCESS']);
  });

  test('that makes a valid describe is a success twice', () => {
    const found = checkDefinition(
      answer(
        definition({
          object_types: [kind('o', { attributes: [{ ...attribute('a'), is_kpi: false }] })],
        }),
      ),
    );
    expect(found.map(({ severity }) => severity)).toEqual(['SUCCESS', 'SUCCESS']);
  });

  test('may be missing, if there is a describe', () => {
    expect(checkDefinition(answer(undefined, 204))).toEqual([
      expect.objectContaining({ severity: 'WARNING' }),
    ]);
  });

  test('that cannot be converted is refused with the path', () => {
    const { label: _, ...nameless } = kind('o', {});
    const found = checkDefinition(answer(definition({ object_types: [nameless] })));
    expect(found.filter(({ rule }) => rule === 'definition')).toEqual([
      {
        rule: 'definition',
        severity: 'ERROR',
        message:
          'No valid describe.xml can be made of the definition: $.object_types[0].label is missing',
        path: '$.object_types[0].label',
      },
    ]);
  });

  test('that makes a describe the platform would not take is refused with the rule', () => {
    const twice = [attribute('a'), attribute('a')].map((one) => ({ ...one, is_kpi: false }));
    const found = checkDefinition(
      answer(definition({ object_types: [kind('o', { attributes: twice })] })),
    );
    expect(found.at(-1)).toMatchObject({ rule: 'definition', severity: 'ERROR' });
    expect(found.at(-1)?.message).toContain('describe.xml, line ');
  });
});

describe('Endpoint URLs', () => {
  test('are judged one by one', () => {
    const endpointUrls = ['https://north.example', 'http://north.example', 'north.example'];
    const found = checkEndpointUrls(answer({ endpointUrls }));
    expect(found.slice(1)).toEqual([
      {
        rule: 'endpoint-urls',
        severity: 'SUCCESS',
        message: 'https://north.example is a valid URL.',
        path: '$.endpointUrls[0]',
      },
      expect.objectContaining({
        severity: 'ERROR',
        message: "Endpoint 'http://north.example' protocol must be 'https'.",
      }),
      expect.objectContaining({
        message:
          "Endpoint 'north.example' must include a protocol. Supported protocols are: ['https'].",
      }),
    ]);
  });

  test('may be none', () => {
    expect(checkEndpointUrls(answer({}))).toHaveLength(1);
  });

  test('are not judged when the server failed', () => {
    expect(checkEndpointUrls(answer('x', 500))[1]?.message).toBe(
      "Unable to validate EndpointURLs content. The 'http://localhost:8080/x' endpoint response was: 500 Internal Server Error",
    );
  });
});

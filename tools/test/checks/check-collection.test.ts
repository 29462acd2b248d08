import { describe, expect, test } from 'vitest';
import { checkCollection } from '../../src/checks/check-collection.ts';
import { readCollection } from '../../src/collection/read-collection.ts';
import { answerOfText, findingsIn, orchard, tree, treeKey } from './orchard.ts';

const problemsIn = (json: unknown) =>
  findingsIn(json).filter(({ severity }) => severity === 'ERROR' || severity === 'WARNING');

describe('A collection', () => {
  test('that is fine is a success of every check', () => {
    const relationships = [{ parent: treeKey('1'), children: [treeKey('2')] }];
    const findings = findingsIn({ result: [tree('1'), tree('2')], relationships });
    expect(findings.filter(({ severity }) => severity === 'SUCCESS')).toEqual([
      expect.objectContaining({ rule: 'contract' }),
      expect.objectContaining({ rule: 'describe' }),
      expect.objectContaining({ rule: 'relationships' }),
      expect.objectContaining({ rule: 'platform' }),
    ]);
  });

  test('may leave out whatever the contract lets it leave out', () => {
    expect(problemsIn({})).toEqual([]);
    const basket = { name: 'Left', adapterKind: 'Orchard', objectKind: 'basket' };
    expect(problemsIn({ result: [{ key: basket }] })).toEqual([]);
  });

  test('that failed says so once for each of the vendor’s checks', () => {
    expect(findingsIn({ errorMessage: 'Closed on Sundays' })).toEqual([
      expect.objectContaining({ rule: 'contract', severity: 'SUCCESS' }),
      { rule: 'describe', severity: 'ERROR', message: 'No collection result was found.' },
      { rule: 'relationships', severity: 'ERROR', message: 'No collection result was found.' },
    ]);
  });

  test('that was refused is no success of any check', () => {
    const answer = answerOfText('"No result from adapter"', 500);
    const refused = "The 'http://localhost:8080/collect' endpoint response was:";
    expect(checkCollection(answer, orchard).map(({ message }) => message)).toEqual([
      `Unable to validate the response json. ${refused} \n 500 Internal Server Error\nNo result from adapter`,
      `Unable to cross check collection against describe.xml. ${refused} 500 Internal Server Error`,
      `Unable to validate relationships. ${refused} 500 Internal Server Error`,
    ]);
  });

  test('that is no JSON is shown with its begin and the reason', () => {
    const [first] = checkCollection(answerOfText('{"result": [,'), orchard);
    expect(first).toMatchObject({ rule: 'contract', severity: 'ERROR' });
    expect(first?.message).toMatch(/not valid json: '\{"result": \[,' Error: 'Unexpected token/);
  });

  test('that is larger than what can be read is an error', () => {
    const response = { url: 'http://localhost/collect', status: 200, body: Buffer.alloc(30, ' ') };
    const findings = checkCollection(readCollection(response, 20), orchard);
    expect(findings.map(({ severity }) => severity)).toEqual(['ERROR', 'ERROR', 'ERROR']);
    expect(findings[0]?.message).toContain('It has 30 bytes; at most 20 can be read.');
  });
});

describe('What breaks the contract', () => {
  test('is one finding for each place', () => {
    const broken = tree('1', {
      metrics: [{ key: 'height', numberValue: '3' }, { numberValue: 3 }],
    });
    expect(problemsIn({ result: [broken] })).toEqual([
      {
        rule: 'contract',
        severity: 'ERROR',
        message: 'schema error: $.result[0].metrics[0].numberValue must be a number, got a string',
        path: '$.result[0].metrics[0].numberValue',
        object: expect.objectContaining({ name: 'Tree 1' }),
      },
      expect.objectContaining({ path: '$.result[0].metrics[1].key' }),
    ]);
  });

  test('does not keep the rest from being checked, nor moves it', () => {
    const { key: _, ...keyless } = tree('1');
    const metrics = [null, { key: 'blossoms', numberValue: 1 }];
    const findings = problemsIn({ result: [keyless, tree('2', { metrics })] });
    expect(findings.filter(({ rule }) => rule !== 'contract')).toEqual([
      expect.objectContaining({
        rule: 'declared-attribute',
        path: '$.result[1].metrics[1].key',
        object: expect.objectContaining({ name: 'Tree 2' }),
      }),
    ]);
  });

  test('is a number that JSON does not have', () => {
    const text = JSON.stringify({ result: [tree('1', { metrics: [{ key: 'height' }] })] });
    const withNaN = text.replace('{"key":"height"}', '{"key":"height","numberValue":NaN}');
    const findings = checkCollection(answerOfText(withNaN), orchard);
    expect(findings[0]).toMatchObject({
      severity: 'ERROR',
      message: 'schema error: $.result[0].metrics[0].numberValue must be a number, got NaN',
    });
  });
});

test('of one rule only so many findings are listed, and how many there are more', () => {
  const metrics = Array.from({ length: 5 }, (_, index) => ({ key: `blossom ${index}` }));
  const result = [tree('1', { metrics })];
  const findings = findingsIn({ result }, { mostFindings: 3 });
  const listed = findings.filter(({ rule }) => rule === 'declared-attribute');
  expect(listed).toHaveLength(4);
  expect(listed.at(-1)).toEqual({
    rule: 'declared-attribute',
    severity: 'WARNING',
    message: "2 more findings of the rule 'declared-attribute' are not listed.",
  });
});

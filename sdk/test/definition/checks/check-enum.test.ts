import { expect, test } from 'vitest';
import { defineAdapter, defineObjectType } from '../../../src/index.ts';
import { problemsOf } from '../problems-of.ts';

const functions = { test: () => undefined, collect: () => [] };

/** The same rules hold wherever there is a choice. */
const wherever: Record<string, (field: object) => unknown> = {
  'adapter "A", parameter "a"': (field) =>
    Reflect.apply(defineAdapter, null, [
      { key: 'A', objectTypes: [], parameters: { a: field }, ...functions },
    ]),
  'adapter "A", credential type "c", field "a"': (field) =>
    Reflect.apply(defineAdapter, null, [
      { key: 'A', objectTypes: [], credentials: { c: { fields: { a: field } } }, ...functions },
    ]),
  'object type "tree", identifier "a"': (field) =>
    Reflect.apply(defineObjectType, null, ['tree', { identifiers: { a: field } }]),
};

const expectProblems = (members: object, problems: readonly string[]) => {
  for (const [place, define] of Object.entries(wherever)) {
    expect(problemsOf(() => define({ type: 'enum', ...members }))).toEqual(
      problems.map((problem) => place + problem),
    );
  }
};

test('a choice has values', () => {
  expectProblems({}, [': values is missing (a list)']);
  expectProblems({ values: 'fast' }, [': values must be a list, not "fast"']);
  expectProblems({ values: [] }, [': values is empty, and nothing can be chosen']);
});

test('a value is a key, or a key with a label', () => {
  expectProblems({ values: ['fast', { key: 'full' }, { key: 'off', label: '' }] }, []);
  expectProblems(
    { values: ['', { key: ' ' }, { label: 'Off' }, { key: 7 }, 8, { key: 'a', lable: 'A' }] },
    [
      ', value 1: its key is empty',
      ', value 2: its key is blank',
      ', value 3: key is missing (a text)',
      ', value 4: key must be a text, not 7',
      ', value 5: must be an object, not 8',
      ', value 6: there is no member "lable", only key, label',
    ],
  );
});

test('no value comes twice, in whatever case and form', () => {
  expectProblems({ values: ['fast', { key: 'fast', label: 'Fast' }, 'FAST'] }, [
    ', value "fast": value "fast" has this key too',
    ', value "FAST": value "fast" has this key too, for case makes no difference to the platform',
  ]);
});

test('the default is the key of one of the values', () => {
  expectProblems({ values: ['fast', { key: 'full', label: 'Full' }], default: 'full' }, []);
  expectProblems({ values: ['fast', { key: 'full', label: 'Full' }], default: 'Full' }, [
    ': default must be the key of one of its values, not "Full"',
  ]);
  expectProblems({ values: ['1', '2'], default: 1 }, [': default must be a text, not 1']);
});

test('the list of the author is left as it is', () => {
  const values = Object.freeze(['fast', Object.freeze({ key: 'full' })]);
  expectProblems(Object.freeze({ values, default: 'fast' }), []);
});

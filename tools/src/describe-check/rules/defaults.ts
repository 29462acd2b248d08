import type { LocatedElement } from '../../content/located-element.ts';
import type { DescribeRule } from '../describe-rule.ts';

/** What a field of a form begins with is something that it would take. */
export const defaults: DescribeRule = {
  name: 'defaults',
  *check({ elements }) {
    for (const placed of elements) {
      const { element } = placed;
      if (element.name !== 'ResourceIdentifier' && element.name !== 'CredentialField') continue;
      for (const problem of fieldProblems(element)) {
        yield { severity: 'ERROR', message: `${placed.where}: ${problem}`, line: element.line };
      }
    }
  },
};

function* fieldProblems({ attributes, children }: LocatedElement): Generator<string> {
  const choices = children.filter(({ name }) => name === 'enum');
  const values = choices.map((choice) => choice.attributes.value ?? '');
  const { default: given = '', type } = attributes;
  if (given !== '' && values.length > 0 && !values.includes(given)) {
    yield `its default "${given}" is none of its choices ${values.map(quoted).join(', ')}`;
  }
  if (given !== '' && values.length === 0 && type === 'integer' && !/^[+-]?\d+$/.test(given)) {
    yield `its default "${given}" is no whole number, and its type is integer`;
  }
  const chosen = choices.filter((choice) => /^(?:true|1)$/.test(choice.attributes.default ?? ''));
  if (chosen.length > 1) yield `${chosen.length} of its choices are the default`;
  if (isTrue(attributes.enum) && values.length === 0) yield 'it has enum="true", and no choices';
  yield* [...new Set(values.filter((value, index) => values.indexOf(value) < index))].map(
    (value) => `its choice ${quoted(value)} is there more than once`,
  );
}

function isTrue(text: string | undefined): boolean {
  return text === 'true' || text === '1';
}

function quoted(text: string): string {
  return `"${text}"`;
}

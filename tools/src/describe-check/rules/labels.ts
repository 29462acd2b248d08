import type { CheckedDescribe, DescribeRule } from '../describe-rule.ts';

/** Each number that names a label has one; without, people see the key, or the number. */
export const labels: DescribeRule = {
  name: 'labels',
  *check(describe) {
    const { root, elements } = describe;
    const known = knownNumbers(describe);
    if (known.size === 0) {
      const message =
        'there are no labels: resources/resources.properties beside it is missing or empty';
      yield { severity: 'WARNING', message, line: root.line };
      return;
    }
    for (const { element, where } of elements) {
      for (const [name, number] of Object.entries(element.attributes)) {
        if (!/^nameKey$|NameKey$/.test(name) || known.has(number)) continue;
        const message = `${where}: ${name} is ${number}, and resources.properties has no label of that number`;
        yield { severity: 'WARNING', message, line: element.line };
      }
    }
  },
};

/** Old describes have labels of their own, in `Names`. */
function knownNumbers({ elements, labels: entries }: CheckedDescribe): Set<string> {
  const names = elements.filter(({ element }) => element.name === 'Name');
  return new Set([
    ...(entries?.keys() ?? []),
    ...names.map(({ element: { attributes } }) => attributes.key ?? ''),
  ]);
}

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
    for (const placed of elements) {
      const { element } = placed;
      for (const [name, number] of Object.entries(element.attributes)) {
        if (!isNameKey(name) || known.has(number)) continue;
        const message = `${placed.where}: ${name} is ${number}, and resources.properties has no label of that number`;
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

/** `nameKey`, and all of the kind of `unitNameKey`. */
function isNameKey(attribute: string): boolean {
  return attribute === 'nameKey' || attribute.endsWith('NameKey');
}

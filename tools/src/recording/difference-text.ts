import type { Difference, DifferenceSubject, DifferentValue } from './difference.ts';

/** A sentence about a difference, for people: what was recorded, or before, and what is now. */
export function differenceText(difference: Difference): string {
  const { before, now } = difference;
  const what = subjectTexts[difference.about](difference);
  if (before === undefined) return `${what} is new${detail(': ', now)}.`;
  if (now === undefined) return `${what} is gone${detail('; it was ', before)}.`;
  return `${what} was ${valueText(before)}, is ${valueText(now)}.`;
}

const subjectTexts: Readonly<Record<DifferenceSubject, (difference: Difference) => string>> = {
  object: ({ object }) => object,
  name: ({ object }) => `${object}: the name`,
  identifier: ({ object, key }) => `${object}: identifier '${key}'`,
  metric: ({ object, key }) => `${object}: metric '${key}'`,
  property: ({ object, key }) => `${object}: property '${key}'`,
  event: ({ object, key }) => `${object}: event '${key}'`,
  relationship: ({ object, key }) =>
    key === '' ? `That ${object} has no children` : `Relationship ${object} -> ${key}`,
  'removed relationship': ({ object, key }) => `That ${object} -> ${key} is taken away`,
  'object that does not exist': ({ object }) => `That ${object} does not exist`,
  answer: ({ object }) => object,
};

function detail(before: string, value: DifferentValue | undefined): string {
  if (value === undefined || value === true) return '';
  const text = valueText(value);
  return text === '{}' ? '' : `${before}${text}`;
}

/** As JSON, so that a text is told from a number; a long one is cut. */
export function valueText(value: DifferentValue): string {
  if (value === true) return 'something else';
  const text = JSON.stringify(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

const longest = 100;

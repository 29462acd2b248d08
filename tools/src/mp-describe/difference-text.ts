import type { ChangedKey, DescribeDifference } from '../describe-diff/compare-describes.ts';
import type { Style } from '../terminal/terminal.ts';

/** What was lost and what changed, a line each. */
export function changeLines(
  { removed, changed }: Pick<DescribeDifference, 'removed' | 'changed'>,
  style: Style = (_, text) => text,
): string[] {
  return [
    ...removed.map((place) => style('red', `- ${place}`)),
    ...changed.map((key) => style('yellow', changeText(key))),
  ];
}

function changeText({ place, attribute, old, new: now }: ChangedKey): string {
  return `~ ${place}: ${attribute} was "${old}" and is "${now}"`;
}

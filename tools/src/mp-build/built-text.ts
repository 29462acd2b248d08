import { bytesText } from '../summary/value-text.ts';
import type { Style } from '../terminal/terminal.ts';
import type { BuiltOutcome } from './build-outcome.ts';

/** What people are told when a pack is there. */
export function builtText(
  { plan, image, files, warnings, seconds }: BuiltOutcome,
  style: Style,
): string {
  const [pack] = files;
  return [
    ...warnings.map((warning) => `${style('yellow', 'warning')}: ${warning}`),
    `${style('green', 'Built')} ${style('bold', pack?.file ?? '')} in ${seconds.toFixed(1)} s`,
    `  image   ${image.reference}`,
    ...(plan.delivery === 'offline bundle'
      ? ['          which is in no registry yet: README.md in the bundle says how it gets there']
      : []),
    ...files.map(({ file, bytes }) => `  wrote   ${file}  ${bytesText(bytes)}`),
  ].join('\n');
}

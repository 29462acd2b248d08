import { bytesText } from '../summary/value-text.ts';
import type { Style } from '../terminal/terminal.ts';
import type { BuiltOutcome } from './build-outcome.ts';

/** What people are told when a pack is there. */
export function builtText(
  { plan, image, files, warnings, notes, seconds }: BuiltOutcome,
  style: Style,
): string {
  const [pack] = files;
  const { registry } = plan;
  // The pack names no registry then.
  const shown = registry?.useDefaultRegistry
    ? `/${registry.pull.repository}@${image.digest}, in the registry that the platform is set up with`
    : image.reference;
  return [
    ...warnings.map((warning) => `${style('yellow', 'warning')}: ${warning}`),
    ...notes.map((note) => `${style('dim', 'information')}: ${note}`),
    `${style('green', 'Built')} ${style('bold', pack?.file ?? '')} in ${seconds.toFixed(1)} s`,
    `  image   ${shown}`,
    ...(plan.delivery === 'offline bundle'
      ? ['          which is in no registry yet: README.md in the bundle says how it gets there']
      : []),
    ...files.map(({ file, bytes }) => `  wrote   ${file}  ${bytesText(bytes)}`),
  ].join('\n');
}

import path from 'node:path';
import { exitCodes } from '../stop/exit-code.ts';
import { counted } from '../summary/counted.ts';
import type { Terminal, Tone } from '../terminal/terminal.ts';
import type { InitOptions } from './init-options.ts';
import type { InitReport } from './init-report.ts';
import type { FileStatus } from './plan-files.ts';

const tones: Readonly<Record<FileStatus, Tone>> = {
  create: 'green',
  identical: 'dim',
  skip: 'dim',
  conflict: 'red',
  replace: 'yellow',
  remove: 'yellow',
};

/** Tells people what was done, each file by a line; with `--quiet` only what they must know. */
export function printReport(report: InitReport, options: InitOptions, terminal: Terminal): void {
  const { files, notes, failure } = report;
  for (const { path: name, status } of files) {
    if (options.quiet && status !== 'conflict') continue;
    terminal.print(`${terminal.style(tones[status], status.padEnd(9))}  ${name}`);
  }
  for (const note of notes) terminal.printError(`note: ${note}`);
  if (failure !== undefined) terminal.printError(failure.reason);
  else if (!options.quiet) terminal.print(ending(report, options));
}

function ending(report: InitReport, { cwd, update }: InitOptions): string {
  const { directory = cwd, displayName, adapterKey, files, written, exitCode } = report;
  const place = path.relative(cwd, directory) || '.';
  const changed = files.filter(({ status }) => /create|replace|remove/.test(status)).length;
  const amount = counted(changed, 'file');
  if (exitCode !== exitCodes.done) return '';
  if (!written) return `\nNothing was written: ${place} would get ${amount}.`;
  const name = adapterKey === undefined ? displayName : `${displayName} (${adapterKey})`;
  if (update) return `\nUpdated ${name} in ${place}: ${amount}.`;
  return `\nMade ${name} in ${place}: ${amount}.\n\nNext:\n${nextSteps(place, report)}`;
}

function nextSteps(place: string, { template }: InitReport): string {
  const steps = [
    ...(place === '.' ? [] : [`cd ${/^[\w./-]+$/.test(place) ? place : `'${place}'`}`]),
    'npm ci',
    'npm test',
    ...(template === 'http' ? ['npm run demo-server        # in another terminal'] : []),
    'npx mp-test collect --runtime process',
  ];
  return steps.map((step) => `  ${step}`).join('\n');
}

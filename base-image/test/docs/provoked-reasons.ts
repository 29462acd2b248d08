import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noResultText } from '../../src/answer/failure-text.ts';
import { lookUpCommand } from '../../src/commands/command-table.ts';
import type { Killer } from '../../src/memory/memory-kills.ts';
import { whyNotStarted } from '../../src/process/start-failure.ts';
import { JsonCheck } from '../../src/result/json-check.ts';
import type { Failure } from '../../src/run/outcome.ts';
import type { ProcessReport } from '../../src/run/process-report.ts';
import { CapturedOutput } from '../../src/wiring/captured-output.ts';

/** What is wrong with command tables, written into a directory. */
export async function provokedByCommands(directory: string): Promise<readonly string[]> {
  const path = join(directory, 'commands.cfg');
  const reasonFor = async (text: string | Buffer) => {
    writeFileSync(path, text);
    return reasonAt(path);
  };
  const reasons = [await reasonAt(join(directory, 'none')), await reasonAt(directory)];
  for (const text of brokenTables) reasons.push(await reasonFor(text));
  symlinkSync('circle', join(directory, 'circle'));
  return [...reasons, await reasonAt(join(directory, 'circle'))];
}

async function reasonAt(path: string): Promise<string> {
  const lookup = await lookUpCommand(path, 'test');
  return lookup.kind === 'unusable' ? lookup.reason : 'no reason';
}

const brokenTables = [
  Buffer.of(0xff),
  'test = a\n',
  '[Commands]\ntest\n',
  '[Commands]\n= a\n',
  '[Commands]\n[Commands]\n',
  '[Commands]\ntest = a\ntest = b\n',
  '',
  '[commands]\ntest = a\n',
  '[Commands]\ncollect = a\n',
  '[Commands]\ntest = 5%\n',
  '[Commands]\ntest = %(gone)s\n',
  '[Commands]\ntest = %(test)s\n',
  '[Commands]\ntest =\n',
  '[Commands]\ntest = ""\n',
  '[Commands]\ntest = a "b\n',
  '[Commands]\ntest = a\n[Timeouts]\ntest = soon\n',
];

/** Why programs cannot be started. */
export async function provokedByPrograms(directory: string): Promise<readonly string[]> {
  const file = join(directory, 'program.sh');
  writeFileSync(file, '#!/no/such/interpreter\n');
  chmodSync(file, 0o644);
  mkdirSync(join(directory, 'folder'));
  return Promise.all([
    whyNotStarted('no-such-program', { code: 'ENOENT' }),
    whyNotStarted('./no-such-file', { code: 'ENOENT' }),
    whyNotStarted(file, { code: 'ENOENT' }),
    whyNotStarted(join(directory, 'folder'), { code: 'EACCES' }),
    whyNotStarted(file, { code: 'EACCES' }),
    whyNotStarted(file, { code: 'EAGAIN' }),
  ]);
}

/** Every cause of a run without result, with every way in which a process can end. */
export function provokedFailures(): readonly string[] {
  const causes: Failure[] = [
    { kind: 'silent' },
    { kind: 'broken', fault: { position: 3, reason: 'it ends in a string' } },
    { kind: 'not kept', reason: 'ENOSPC: no space left on device, write' },
    { kind: 'timed out', limitMs: 500 },
    { kind: 'client gone' },
    { kind: 'stopping' },
  ];
  const ends: ProcessReport['end'][] = [
    { kind: 'exit', code: 1 },
    { kind: 'signal', signal: 'SIGSEGV' },
    { kind: 'signal', signal: 'SIGKILL' },
    undefined,
  ];
  const killers: Killer[] = [
    { kind: 'memory limit', bytes: 128 * 1024 ** 2 },
    { kind: 'machine' },
    { kind: 'unknown' },
  ];
  const reports = [
    ...ends.map((end) => reportOf(end)),
    ...killers.map((killer) => reportOf({ kind: 'signal', signal: 'SIGKILL' }, killer)),
    ...killers.map((killer) => reportOf({ kind: 'exit', code: 137 }, killer)),
  ];
  return causes.flatMap((failure) =>
    reports.map((report) => noResultText({ kind: 'no result', failure, report }, [])),
  );
}

function reportOf(end: ProcessReport['end'], killer?: Killer): ProcessReport {
  return { pid: 1, end, killer, stdout: new CapturedOutput(), stderr: new CapturedOutput() };
}

/** What is wrong with bytes that are no result. */
export function provokedFaults(): readonly string[] {
  const texts = ['NaN', '{}{}', '\ufeff{}', '["\n"]', '['.repeat(600), '[NaN]', '{"a":'];
  const latin1 = ['["\xff"]', '["\xe2\x82"]'].map((text) => Buffer.from(text, 'latin1'));
  return [...texts.map((text) => Buffer.from(text)), ...latin1].map((bytes) => {
    const check = new JsonCheck();
    check.push(bytes);
    const verdict = check.finish();
    return verdict.kind === 'fault' ? verdict.fault.reason : 'no fault';
  });
}

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { goneOwner, ownPrefix } from '../../src/wiring/run-owner.ts';
import { noMounts } from '../server/mounts.ts';
import { notRoot } from '../server/not-root.ts';
import { amongOtherNumbers, noOtherNumbers } from '../server/other-numbers.ts';

const file = import.meta.resolve('../../src/wiring/run-owner.ts');

test('a server that runs is not gone', () => {
  expect(goneOwner(`${ownPrefix()}-${process.pid}-a1`)).toBeUndefined();
});

test('a server of this machine and container whose number nobody has is gone', () => {
  // Above the highest number that Linux gives.
  expect(goneOwner(`${ownPrefix()}-4194305-a1`)).toBe(4_194_305);
});

test.skipIf(noMounts || notRoot)('a process that /proc hides is not gone', () => {
  const program = `
    import { goneOwner, ownPrefix } from '${file}';
    process.setgroups([]);
    process.setgid(65534);
    process.setuid(65534);
    console.log(goneOwner(ownPrefix() + '-1-a1'), goneOwner(ownPrefix() + '-4194305-a1'));
  `;
  const script = 'mount -t proc -o hidepid=2 none /proc && exec "$@"';
  const node = [process.execPath, '--input-type=module', '--eval', program];
  const words = ['--mount', 'sh', '-c', script, 'sh', ...node];
  expect(execFileSync('unshare', words, { encoding: 'utf8' })).toBe('undefined 4194305\n');
});

test.skipIf(noOtherNumbers)('nobody is gone where /proc tells of strangers', () => {
  const program = `
    import { goneOwner, ownPrefix } from '${file}';
    console.log(goneOwner(ownPrefix() + '-' + process.pid + '-a1'));
  `;
  expect(amongOtherNumbers(program)).toBe('undefined\n');
});

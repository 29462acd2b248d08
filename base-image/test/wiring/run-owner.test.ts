import { expect, test } from 'vitest';
import { goneOwner, ownPrefix } from '../../src/wiring/run-owner.ts';
import { amongOtherNumbers, noOtherNumbers } from '../server/other-numbers.ts';

test('a server that runs is not gone', () => {
  expect(goneOwner(`${ownPrefix()}-${process.pid}-a1`)).toBeUndefined();
});

test('a server of this machine and container whose number nobody has is gone', () => {
  // Above the highest number that Linux gives.
  expect(goneOwner(`${ownPrefix()}-4194305-a1`)).toBe(4_194_305);
});

test.skipIf(noOtherNumbers)('nobody is gone where /proc tells of strangers', () => {
  const file = import.meta.resolve('../../src/wiring/run-owner.ts');
  const program = `
    import { goneOwner, ownPrefix } from '${file}';
    console.log(goneOwner(ownPrefix() + '-' + process.pid + '-a1'));
  `;
  expect(amongOtherNumbers(program)).toBe('undefined\n');
});

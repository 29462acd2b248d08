import { describe, expect, test } from 'vitest';
import { Host } from '../app/definition.ts';
import { MadeUpMachine } from './made-up-machine.ts';

describe.each([
  ['2', 'memory.max', 'memory.current', 'max'],
  ['1', 'memory/memory.limit_in_bytes', 'memory/memory.usage_in_bytes', '9223372036854771712'],
])('version %s of control groups', (_, limit, used, unlimited) => {
  const controlGroup = async (bytes: string) => {
    using machine = new MadeUpMachine({
      [`sys/fs/cgroup/${limit}`]: `${bytes}\n`,
      [`sys/fs/cgroup/${used}`]: '524288\n',
    });
    return (await machine.tester.collect()).object(Host, 'orchard').metrics;
  };

  test('tells how much memory the container may use and uses', async () => {
    expect(await controlGroup('1048576')).toMatchObject({
      'control_group|memory_limit': 1024,
      'control_group|memory_used': 512,
    });
  });

  test('is left out where memory is not limited', async () => {
    expect(await controlGroup(unlimited)).toEqual({ processes: 0 });
  });
});

import { expect, test } from 'vitest';
import { values } from '../orchard.ts';
import { TestProject } from '../test-project.ts';

/** Which address the server has for each of its listening sockets, as the kernel tells its adapter. */
const tellsListeners = `
awk 'NR > 1 && $4 == "0A" { print $2, $10 }' /proc/net/tcp /proc/net/tcp6 > sockets.txt
ls -l /proc/$PPID/fd | sed -n 's/.*socket:\\[\\([0-9]*\\)\\].*/\\1/p' > own.txt
printf '{}' > "$2"
`;

test('without a container the server listens on the loopback address alone', async () => {
  const project = new TestProject({ test: tellsListeners });
  const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };
  const { code } = await project.start(['connect', ...values], environment).ended;
  expect(code).toBe(0);
  const own = new Set(project.read('own.txt').split('\n').filter(Boolean));
  const sockets = project.read('sockets.txt').split('\n').filter(Boolean);
  const addresses = sockets.flatMap((line) => {
    const [address = '', inode = ''] = line.split(' ');
    return own.has(inode) ? [address.split(':')[0]] : [];
  });
  // 127.0.0.1 in the byte order of the machine.
  expect(addresses).toEqual(['0100007F']);
});

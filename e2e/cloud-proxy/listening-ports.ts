import type { AdapterContainer } from '../../tools/src/container/adapter-container.ts';
import { shell } from '../container/containers.ts';

const listening = '0A';

/** The TCP ports on which anything in a container listens, at whichever of its addresses. */
export async function listeningPorts(adapter: AdapterContainer): Promise<number[]> {
  const { stdout } = await shell(adapter, 'cat /proc/net/tcp /proc/net/tcp6 2> /dev/null');
  const sockets = stdout.split('\n').map((line) => line.trim().split(/\s+/));
  const ports = sockets.flatMap(([, address = '', , state]) =>
    state === listening ? [Number.parseInt(address.slice(address.indexOf(':') + 1), 16)] : [],
  );
  return [...new Set(ports)].sort((one, other) => one - other);
}

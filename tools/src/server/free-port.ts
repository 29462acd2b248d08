import { once } from 'node:events';
import { createServer } from 'node:net';

/** Whether a server could listen on this port of this address right now. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen({ port, host });
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

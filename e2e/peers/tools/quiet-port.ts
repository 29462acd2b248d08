import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port for the vendor's commands, which want one long before they use it. It lies below those that
 * the system hands out, or it would be somebody else's by then.
 */
export async function quietPort(): Promise<number> {
  const port = randomInt(20_000, 30_000);
  const server = createServer();
  try {
    await once(server.listen(port), 'listening');
    return port;
  } catch {
    return quietPort();
  } finally {
    server.close();
  }
}

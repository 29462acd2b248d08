import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Attaches to a program that waits for a debugger at this port, and lets it run. */
export async function attachAndRun(port: number): Promise<void> {
  const socket = new WebSocket(await socketUrl(port));
  await once(socket, 'open');
  const answered = once(socket, 'message');
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.runIfWaitingForDebugger' }));
  await answered;
  socket.close();
}

/** The program may not be there yet. */
async function socketUrl(port: number): Promise<string> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => undefined);
    const targets = answer?.ok ? await answer.json() : [];
    const [target] = targets as readonly { readonly webSocketDebuggerUrl: string }[];
    if (target !== undefined) return target.webSocketDebuggerUrl;
    await sleep(50);
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ask, NoAnswer } from '../servers/ask.ts';
import { keepAnswering, type VendorProcess } from '../servers/vendor-server.ts';

const question = { path: '/test', limitSeconds: 0.2 };

test('An answer that never comes is waited for up to the limit', async () => {
  const { url } = await listen({ answers: false });
  await expect(ask(url, question)).rejects.toThrow(NoAnswer);
});

test("The vendor's server is started anew when it never answers a request, which is counted", async () => {
  const { run, servers, start } = startsWith([false, true]);
  await using server = await keepAnswering(run, start);
  expect(await server.askWell(question)).toMatchObject({ status: 200 });
  expect(run.vendorRequests).toEqual({ asked: 2, unanswered: 1 });
  expect(servers.map(({ listening }) => listening)).toEqual([false, true]);
});

test("The vendor's server that answers nothing at all is an error", async () => {
  const { run, start } = startsWith([]);
  await using server = await keepAnswering(run, start);
  await expect(server.askWell(question)).rejects.toThrow(NoAnswer);
  expect(run.vendorRequests).toEqual({ asked: 5, unanswered: 5 });
});

/** Starts that answer or not, in turn; those after the last do not. */
function startsWith(answering: readonly boolean[]) {
  const servers: Server[] = [];
  const start = async (): Promise<VendorProcess> => {
    const { server, url } = await listen({ answers: answering[servers.length] ?? false });
    servers.push(server);
    return { url, pid: servers.length, end: async () => close(server) };
  };
  const run = { progress: () => undefined, vendorRequests: { asked: 0, unanswered: 0 } };
  return { run, servers, start };
}

async function listen({ answers }: { readonly answers: boolean }) {
  const server = createServer((_, response) => {
    if (answers) response.end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => close(server));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}

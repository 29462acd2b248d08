import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { choosePort } from '../../src/start/choose-port.ts';

test('A port that somebody asked for is taken as it is', async () => {
  expect(await choosePort('eighty')).toEqual({ port: 'eighty' });
});

test('The usual port is taken when it is free', async () => {
  const usual = await freePort();
  expect(await choosePort(undefined, usual)).toEqual({ port: String(usual) });
});

test('Any free port is taken, and people are told, when the usual one is in use', async () => {
  await using occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const { port } = occupant.address() as AddressInfo;
  const note = `Port ${port} is in use, so the server takes a free one.`;
  expect(await choosePort(undefined, port)).toEqual({ port: '0', note });
});

async function freePort(): Promise<number> {
  await using probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  return (probe.address() as AddressInfo).port;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { validate } from '@packwright/api';
import { expect, onTestFinished, test } from 'vitest';
import { instanceWith } from '../adapter-process.ts';
import { answerOfSample, pageOnOneLine } from './sample.ts';

const adapter = 'first-adapter/app/adapter.ts';
const page = pageOnOneLine('first-adapter.md');

test('its trees are collected, that without a sensor too', async () => {
  const instance = instanceWith({ gateway: await startedGateway() });
  const { code, result, stderr } = await answerOfSample(adapter, 'collect', instance);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const collected = JSON.parse(result);
  expect(validate('CollectResult', collected)).toEqual([]);
  expect(collected.result.map(metricOf)).toEqual([
    ['T-1', 31.5],
    ['T-2', 28],
    ['T-3', undefined],
  ]);
  expect(collected.result[2].properties).toMatchObject([{ key: 'variety', stringValue: 'Gala' }]);
});

test('its test passes', async () => {
  const instance = instanceWith({ gateway: await startedGateway() });
  expect(await answerOfSample(adapter, 'test', instance)).toMatchObject({ code: 0, result: '{}' });
});

test('where nothing listens, the message is that of the page', async () => {
  const nobody = 'http://127.0.0.1:1';
  const instance = instanceWith({ gateway: nobody });
  const { code, result } = await answerOfSample(adapter, 'test', instance);
  expect(code).toBe(1);
  expect(page).toContain(result.replaceAll('127.0.0.1:1', '127.0.0.1:7070'));
});

test('its definition follows the contract', async () => {
  const { result } = await answerOfSample(adapter, 'adapter_definition');
  expect(validate('AdapterDefinition', JSON.parse(result))).toEqual([]);
});

test('only HTTPS has certificates to ask about', async () => {
  const urls = async (gateway: string) =>
    JSON.parse((await answerOfSample(adapter, 'endpoint_urls', instanceWith({ gateway }))).result);
  expect(await urls('https://orchard.example')).toEqual({
    endpointUrls: ['https://orchard.example'],
  });
  expect(await urls('http://orchard.example')).toEqual({ endpointUrls: [] });
});

function metricOf({ key, metrics }: Collected) {
  return [key.identifiers[0]?.value, metrics[0]?.numberValue];
}

type Collected = {
  readonly key: { readonly identifiers: readonly { readonly value: string }[] };
  readonly metrics: readonly { readonly numberValue: number }[];
};

/** The program of the page, on a free port. */
async function startedGateway(): Promise<string> {
  const program = join(import.meta.dirname, 'first-adapter/gateway.ts');
  const gateway = spawn(process.execPath, [program], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    const ended = once(gateway, 'exit');
    gateway.kill();
    await ended;
  });
  const [text] = await once(gateway.stdout, 'data');
  return `http://127.0.0.1:${/port: (\d+)/.exec(String(text))?.[1]}`;
}

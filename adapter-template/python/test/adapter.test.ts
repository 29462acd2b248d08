import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@packwright/api';
import { describe, expect, test } from 'vitest';
import { account, answerOf, type Command } from '../../host/test/adapter-run.ts';
import { type Collected, objectsOf, valuesOf } from '../../host/test/collected.ts';

const adapter: Command = ['python3', join(import.meta.dirname, '../app/adapter.py')];

describe.skipIf(pythonIsMissing())('the Python adapter', () => {
  test('collects load, uptime and kernel of this machine under the name of a parameter', async () => {
    const { answer, code } = await answerOf(adapter, 'collect', account({ machine_name: 'North' }));
    expect(code).toBe(0);
    expect(validate('CollectResult', answer)).toEqual([]);
    const collected: Collected = answer;
    const machine = valuesOf(collected, 'machine', 'North');
    expect(machine.kernel).toBe(readFileSync('/proc/sys/kernel/osrelease', 'utf8').trim());
    expect(machine.uptime).toBeGreaterThan(0);
    expect(machine['load|one_minute']).toBeGreaterThanOrEqual(0);
  });

  test('takes null for "no parameters", and then the name of the machine', async () => {
    const { adapter_key } = account();
    const { answer } = await answerOf(adapter, 'collect', {
      adapter_key: { ...adapter_key, identifiers: null },
    });
    const [machine] = objectsOf(answer, 'machine');
    expect(machine?.key.name).toBe(readFileSync('/proc/sys/kernel/hostname', 'utf8').trim());
  });

  test('passes its test and has no endpoints', async () => {
    expect(await answerOf(adapter, 'test')).toMatchObject({ code: 0, answer: {} });
    const { answer } = await answerOf(adapter, 'endpoint_urls');
    expect(answer).toEqual({ endpointUrls: [] });
  });

  test('declares what it collects', async () => {
    const { answer } = await answerOf(adapter, 'adapter_definition', {});
    expect(answer.adapter_key).toBe('LoadAdapter');
    const problems = validate('AdapterDefinition', answer);
    expect(problems).toEqual([]);
  });

  test('tells a failure in the result, its stack on stderr, and exits with 1', async () => {
    const { answer, code, stderr } = await answerOf(adapter, 'collect', { adapter_key: null });
    expect(answer.errorMessage).toContain('Error: ');
    expect(stderr).toContain('Traceback');
    expect(code).toBe(1);
  });
});

/** True, after printing the reason, where these tests cannot run. */
function pythonIsMissing(): boolean {
  try {
    execFileSync('python3', ['--version']);
    return false;
  } catch (error) {
    console.warn(`Skipped: the Python adapter: ${error instanceof Error ? error.message : error}`);
    return true;
  }
}

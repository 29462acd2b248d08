import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempDisposableSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CollectResult, validate } from '@packwright/api';
import { describe, expect, test } from 'vitest';

describe.skipIf(pythonIsMissing())('the Python adapter', () => {
  test('collects load, uptime and kernel of this machine under the name of a parameter', () => {
    const { answer, code } = answerTo('collect', [{ key: 'machine_name', value: 'North' }]);
    expect(code).toBe(0);
    expect(validate('CollectResult', answer)).toEqual([]);
    const [machine, ...others] = (answer as CollectResult).result ?? [];
    expect(others).toEqual([]);
    expect(machine?.key).toMatchObject({ objectKind: 'machine', name: 'North' });
    const kernel = readFileSync('/proc/sys/kernel/osrelease', 'utf8').trim();
    expect(machine?.properties).toMatchObject([{ key: 'kernel', stringValue: kernel }]);
    const metrics = new Map(machine?.metrics?.map(({ key, numberValue }) => [key, numberValue]));
    expect(metrics.get('uptime')).toBeGreaterThan(0);
    expect(metrics.get('load|one_minute')).toBeGreaterThanOrEqual(0);
  });

  test('takes null for "no parameters", and then the name of the machine', () => {
    const name = readFileSync('/proc/sys/kernel/hostname', 'utf8').trim();
    expect(answerTo('collect', null).answer.result).toMatchObject([{ key: { name } }]);
  });

  test('passes its test and has no endpoints', () => {
    expect(answerTo('test')).toMatchObject({ code: 0, answer: {} });
    expect(answerTo('endpoint_urls').answer).toEqual({ endpointUrls: [] });
  });

  test('declares what it collects', () => {
    const { answer } = answerTo('adapter_definition');
    expect(answer.adapter_key).toBe('LoadAdapter');
    expect(validate('AdapterDefinition', answer)).toEqual([]);
  });

  test('tells a failure in the result, its stack on stderr, and exits with 1', () => {
    const { answer, code, stderr } = answerTo('collect', 'no list');
    expect(answer.errorMessage).toContain('Error: ');
    expect(stderr).toContain('Traceback');
    expect(code).toBe(1);
  });
});

/** Starts the program as the server does, between two named pipes. */
function answerTo(method: string, identifiers: unknown = []) {
  const adapter = join(import.meta.dirname, '../app/adapter.py');
  const key = { name: 'North', adapter_kind: 'LoadAdapter', object_kind: 'account', identifiers };
  const script = `mkfifo input output
    echo '${JSON.stringify({ adapter_key: key })}' > input & writer=$!
    timeout 20 cat output & reader=$!
    python3 '${adapter}' ${method} input output; code=$?
    wait $reader; kill $writer 2> /dev/null; exit $code`;
  using directory = mkdtempDisposableSync(join(tmpdir(), 'python-adapter-'));
  const options = { cwd: directory.path, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], options);
  return { code: status, answer: JSON.parse(stdout), stderr };
}

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

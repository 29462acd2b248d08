import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exchange } from '../../src/server/http-exchange.ts';
import { makeProject } from './project.ts';
import { startCommand } from './started-command.ts';

const definition = new URL(
  '../../../api/examples/AdapterDefinition/good-every-field.json',
  import.meta.url,
);

// The definition asks for a host and a password; the test fails until both are there.
const programs = {
  adapter_definition: `cat '${definition.pathname}' > "$2"`,
  test: `
instance=$(tr -d ' \\n' < "$1")
case $instance in
  *'"key":"host","value":"north"'*'"key":"secret","value":"quince"'*) echo '{}' > "$2" ;;
  *) echo '{"errorMessage":"host and secret are required"}' > "$2" ;;
esac
`,
};

describe('an adapter with a required parameter and a credential', () => {
  test('gets a file to fill in, is served all the same, and passes once it is filled in', async () => {
    await using project = await makeProject(programs);
    const command = startCommand([project.directory]);
    const [, url] = await command.printed(/curl -s (http:\S+)\/apiVersion/);
    await command.printed(/Ctrl-C stops it/);
    const file = path.join(project.directory, 'logs/instance.json');
    await writeFile(file, filledIn(await readFile(file, 'utf8')));
    const body = JSON.parse(await readFile(file, 'utf8'));
    const answer = await exchange({ method: 'POST', url: `${url}/test`, body });
    expect(answer.body.toString()).toBe('{}\n');
    command.interrupt();
    const { exitCode, stderr } = await command.ended();
    expect(exitCode).toBe(0);
    expect(stderr).toContain('failed to answer /test:\n  host and secret are required\n');
    expect(stderr).toContain(`in ${file}: fill in what is missing`);
  });

  test('is asked with what somebody has filled in, which stays as it is', async () => {
    await using project = await makeProject(programs);
    await startCommand([project.directory, '--once']).ended();
    const file = path.join(project.directory, 'logs/instance.json');
    const text = filledIn(await readFile(file, 'utf8'));
    await writeFile(file, text);
    const { exitCode, stdout, stderr } = await startCommand([project.directory, '--once']).ended();
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/POST \/test +passed/);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  test('fails with --once and names the file to fill in', async () => {
    await using project = await makeProject(programs);
    const { exitCode, stderr } = await startCommand([project.directory, '--once']).ended();
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${project.directory}/logs/instance.json: fill in what is missing`);
  });

  test('is not tested with a file that is no JSON', async () => {
    await using project = await makeProject(programs);
    await startCommand([project.directory, '--once']).ended();
    await writeFile(path.join(project.directory, 'logs/instance.json'), '{"adapterKey":');
    const { exitCode, stderr } = await startCommand([project.directory, '--once']).ended();
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/was not tested:\n.*instance\.json is no JSON: /);
  });
});

function filledIn(instance: string): string {
  const values: Record<string, string> = { host: 'north', user: 'picker', secret: 'quince' };
  const content = JSON.parse(instance);
  const fields = content.credentialConfig.credentialFields;
  for (const field of [...content.adapterKey.identifiers, ...fields]) {
    field.value = values[field.key] ?? field.value;
  }
  return JSON.stringify(content);
}

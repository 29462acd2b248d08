import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mpTest } from './commands.ts';
import { makePythonProject, projectFile } from './python-project.ts';

/** Each way in which the vendor's mp-test failed such a project, or misled its author. */
export function testTestAnswers(): void {
  test.each([
    ['nothing at all', {}],
    ['no list of connections', { suite_api_hostname: 'x' }],
    ['a connection that is only a name', { connections: [{ name: 'north' }] }],
    ['a connection without values', { connections: [{ name: 'north', identifiers: null }] }],
  ])('connections.json with %s is told in a sentence', async (_, content) => {
    const files = { 'connections.json': JSON.stringify(content) };
    const project = await makePythonProject({ files });
    const { code, stderr } = await mpTest(project, 'connect', '-c', 'north');
    expect(code).toBe(2);
    expect(stderr).not.toContain('    at ');
    expect(stderr).toMatch(/connections\.json|host/);
  });

  test('a connection needs no more than the values of the adapter', async () => {
    const connections = [{ name: 'north', identifiers: { host: { value: 'north' } } }];
    const files = { 'connections.json': JSON.stringify({ connections }) };
    const project = await makePythonProject({ files });
    const { code, stderr } = await mpTest(project, 'connect', '-c', 'north');
    expect(code, stderr).toBe(0);
  });

  test('members that a definition lacks are told with their paths, all at once', async () => {
    const definition = JSON.parse(await projectFile('app/definition.json'));
    delete definition.adapter_instance.label;
    delete definition.object_types[0].attributes[0].data_type;
    const files = { 'app/definition.json': JSON.stringify(definition) };
    const project = await makePythonProject({ files });
    const { code, stdout } = await mpTest(project, 'adapter_definition', '--json');
    expect(code).toBe(1);
    const told = JSON.stringify(JSON.parse(stdout));
    expect(told).toContain('$.adapter_instance.label');
    expect(told).toContain('$.object_types[0].attributes[0].data_type');
  });

  test('a connection test that fails also fails the command', async () => {
    const project = await makePythonProject();
    const { code, stdout, stderr } = await mpTest(project, 'connect', '--param', 'host=burnt');
    expect(code).toBe(1);
    expect(`${stdout}${stderr}`).toContain('No tree is left there.');
  });

  test('an image is built again only where something of it changed', async () => {
    const project = await makePythonProject();
    const connect = async () => {
      const { code, stdout, stderr } = await mpTest(project, 'connect', '--param', 'host=north');
      expect(code, stderr).toBe(0);
      return `${stdout}${stderr}`;
    };
    expect(await connect()).toContain('is built');
    expect(await connect()).not.toContain('Building');
    await appendFile(path.join(project, 'app/adapter.py'), '# Changed.\n');
    expect(await connect()).toContain('is built');
  });
}

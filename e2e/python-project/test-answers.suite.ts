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

  test('a failed connection test fails the command', async () => {
    const project = await makePythonProject();
    expect(await mpTest(project, 'connect', '--param', 'host=')).toMatchObject({ code: 1 });
  });

  test('an unchanged image is not built again', async () => {
    const project = await makePythonProject();
    const words = ['--param', 'host=north', '-v', '3'];
    const first = await mpTest(project, 'connect', ...words);
    const again = await mpTest(project, 'connect', ...words);
    expect(first, first.stderr).toMatchObject({ code: 0 });
    expect(`${again.stdout}${again.stderr}`).toContain('unchanged');
  });
}

import { expect, test } from 'vitest';
import { askProject } from '../ask-project.ts';
import { TestProject } from '../test-project.ts';

const connection = {
  name: 'old',
  identifiers: { host: { value: 'old.example' } },
  credential: { credential_kind_key: 'login', user: 'a', password: 'b' },
  certificates: [],
};

function oldProject() {
  const config = {
    connections: [connection],
    container_repository: 'registry.example/orchard',
    suite_api_hostname: 'ops.example',
  };
  const project = new TestProject(
    {},
    {
      'config.json': JSON.stringify(config),
      '.gitignore': 'logs',
    },
  );
  const json = (name: string) => JSON.parse(project.read(name));
  return { project, json, config };
}

test.each([
  ['a person says yes', {}, [true]],
  ['--migrate-connections says so', { migrateConnections: true }, undefined],
])('connections in config.json move to connections.json when %s', async (_, options, answers) => {
  const { project, json } = oldProject();
  const { code, stdout } = await askProject(project, options, answers);
  expect(code).toBe(0);
  expect(stdout).toContain("Connection 'old' of connections.json");
  expect(json('config.json')).toEqual({ container_repository: 'registry.example/orchard' });
  expect(json('connections.json')).toEqual({
    connections: [connection],
    suite_api_hostname: 'ops.example',
    suite_api_username: 'placeholder_username',
    suite_api_password: 'placeholder_password',
  });
  expect(project.read('.gitignore')).toBe('logs\nconnections.json\n');
});

test('what is no list of connections stays where it is', async () => {
  const { project, json, config } = oldProject();
  const odd = { ...config, connections: { old: connection } };
  project.write('config.json', JSON.stringify(odd));
  await askProject(project, { migrateConnections: true });
  expect(json('config.json').connections).toEqual(odd.connections);
});

test('a person who says no is not asked again', async () => {
  const { project, json, config } = oldProject();
  const values = { parameters: ['host=a.example'], credentials: ['user=a', 'password=b'] };
  expect((await askProject(project, values, [false])).questions).toHaveLength(1);
  expect(json('config.json')).toEqual(config);
  expect(json('connections.json').connections).toEqual([]);
  expect(await askProject(project, values, [])).toMatchObject({ code: 0, questions: [] });
});

test('without a terminal nothing is moved, and the option is named', async () => {
  const { project, json, config } = oldProject();
  const { stderr } = await askProject(project, {});
  expect(stderr).toContain('--migrate-connections moves them to connections.json.');
  expect(json('config.json')).toEqual(config);
});

import { expect, test } from 'vitest';
import { lackOf } from '../../src/project/project.ts';
import { readProjectConfig, writeProjectConfig } from '../../src/project/project-config.ts';
import { addKnownProject, readUserConfiguration } from '../../src/project/user-configuration.ts';
import { TemporaryDirectory } from './temporary-directory.ts';

const vendors = '.vmware-aria-operations-integration-sdk/config.json';

function projectWith(files: Readonly<Record<string, string>>) {
  const directory = new TemporaryDirectory(files);
  const project = { kind: 'project', directory: directory.directory, name: 'orchard' } as const;
  return { directory, project };
}

test('a project without config.json has no settings, and none is written', () => {
  const { directory, project } = projectWith({ 'commands.cfg': '' });
  expect(readProjectConfig(project)).toEqual({
    kind: 'config',
    useDefaultRegistry: false,
    members: {},
  });
  expect(() => directory.read('config.json')).toThrow('ENOENT');
});

test('null in config.json, which the vendor’s tools write, is nothing; unknown members are kept', () => {
  const members = {
    container_repository: 'registry.example/orchard',
    container_push_repository: null,
    default_memory_limit: 2048,
    fruit: ['apple', { 10: 'ten', 9: 'nine', ripe: true }],
  };
  const text = JSON.stringify(members);
  const { directory, project } = projectWith({ 'config.json': text });
  const config = readProjectConfig(project);
  expect(config).toEqual({
    kind: 'config',
    defaultMemoryLimit: 2048,
    containerRepository: 'registry.example/orchard',
    containerPushRepository: undefined,
    useDefaultRegistry: false,
    members,
  });
  expect(directory.read('config.json')).toBe(text);
  expect(writeProjectConfig(project, { ...members, container_repository: 'a' })).toBeUndefined();
  expect(directory.read('config.json')).toBe(`{
    "container_push_repository": null,
    "container_repository": "a",
    "default_memory_limit": 2048,
    "fruit": [
        "apple",
        {
            "10": "ten",
            "9": "nine",
            "ripe": true
        }
    ]
}
`);
});

test('all that is wrong in config.json is said at once', () => {
  const wrong = {
    default_memory_limit: '1 GB',
    use_default_registry: 'yes',
    container_repository: 5,
  };
  const { project } = projectWith({ 'config.json': JSON.stringify(wrong) });
  expect(readProjectConfig(project)).toMatchObject({
    code: 'WRONG_CONFIGURATION',
    text: `orchard/config.json is not valid:
  line 1: default_memory_limit must be a whole number of MB
  line 1: container_repository must be a text
  line 1: use_default_registry must be true or false`,
  });
});

test.each(['manifest.txt', 'commands.cfg'] as const)('a command that needs %s says so', (file) => {
  const { directory, project } = projectWith({});
  expect(lackOf(project, file)).toMatchObject({
    code: 'NO_PROJECT',
    text: expect.stringContaining(`There is no ${file} in orchard`),
  });
  directory.write(file, '');
  expect(lackOf(project, file)).toBeUndefined();
});

test('the port that the vendor’s tools write by themselves is nobody’s choice', () => {
  const port = (value: number) => {
    const { directory } = new TemporaryDirectory({
      [vendors]: JSON.stringify({
        container_port: value,
        default_container_registry_path: 'registry.example/packs/',
        projects: null,
      }),
    });
    return readUserConfiguration({ HOME: directory });
  };
  const rest = {
    kind: 'configuration',
    projects: [],
    defaultRegistryPath: 'registry.example/packs/',
  };
  expect(port(8080)).toEqual({ ...rest, containerPort: undefined });
  expect(port(9090)).toEqual({ ...rest, containerPort: 9090 });
});

test('XDG_CONFIG_HOME is where the configuration is, when it is absolute', () => {
  const home = new TemporaryDirectory({ 'orchard/commands.cfg': '' });
  const orchard = home.path('orchard');
  const environment = { HOME: home.directory, XDG_CONFIG_HOME: home.path('settings') };
  expect(addKnownProject(orchard, environment)).toBeUndefined();
  expect(home.json('settings/packwright/config.json')).toEqual({ projects: [orchard] });
  const relative = { ...environment, XDG_CONFIG_HOME: 'settings' };
  expect(readUserConfiguration(relative)).toMatchObject({ projects: [] });
});

test('a user without a home has no configuration, and needs none', () => {
  const { directory } = new TemporaryDirectory();
  const environment = { HOME: directory };
  expect(readUserConfiguration(environment)).toEqual({ kind: 'configuration', projects: [] });
});

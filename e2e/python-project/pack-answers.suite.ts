import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { RunningRegistry } from '../registry/docker-registry.ts';
import { inspectedPack, mpBuild, packIn } from './commands.ts';
import { makePythonProject, projectFile } from './python-project.ts';

/** Each way in which the vendor's mp-build failed such a project, or misled its author. */
export function testPackAnswers(registry: () => RunningRegistry): void {
  test('a script that the manifest names and the project lacks is told before anything is built or asked', async () => {
    const script = { script: 'validate.py' };
    const project = await makePythonProject({ manifest: { pak_validation_script: script } });
    const asked = registry().log.length;
    expect(await mpBuild(project, registry())).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        'manifest.txt: $.pak_validation_script.script names validate.py, and the project has no such file',
      ),
    });
    expect(registry().log.slice(asked)).toEqual([]);
  });

  test('members that a definition lacks are told with their paths, all at once', async () => {
    const definition = JSON.parse(await projectFile('app/definition.json'));
    delete definition.adapter_instance.label;
    delete definition.object_types[0].attributes[0].data_type;
    const files = { 'app/definition.json': JSON.stringify(definition) };
    const project = await makePythonProject({ files });
    const { code, stderr } = await mpBuild(project, registry());
    expect(code).toBe(1);
    expect(stderr).toContain('$.adapter_instance.label is missing');
    expect(stderr).toContain('$.object_types[0].attributes[0].data_type is missing');
    expect(stderr).not.toContain('    at ');
    expect(await packIn(project)).toBeUndefined();
  });

  test('neither a definition nor a describe is told with both ways out', async () => {
    const project = await makePythonProject({ files: { 'app/definition.json': undefined } });
    expect(await mpBuild(project, registry())).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /let the adapter answer with a definition.*or write conf\/describe\.xml/s,
      ),
    });
  });

  test('the version of its API is what the server says, in the words of later images too', async () => {
    const version = { majorVersion: 1, minorVersion: 1, maintenanceVersion: 2 };
    const files = { 'app/api_version.json': JSON.stringify(version) };
    const project = await makePythonProject({ files });
    const { code, stderr } = await mpBuild(project, registry());
    expect(code, stderr).toBe(0);
    const { adapter } = await inspectedPack(project);
    expect(adapter.conf.API_VERSION).toBe('1.1.2');
  });

  test('a server that tells no version of its API makes no pack with a made-up one', async () => {
    const project = await makePythonProject({ files: { 'app/api_version.json': '{"release":7}' } });
    expect(await mpBuild(project, registry())).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('/apiVersion answered {"release": 7}'),
    });
  });

  test('a server that ends at its start is told with its last words', async () => {
    const adapter = await projectFile('app/adapter.py');
    const files = { 'app/adapter.py': `${adapter}\nraise SystemExit("no ladder")\n` };
    const project = await makePythonProject({ files });
    expect(await mpBuild(project, registry())).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/ended with exit code 1\..*no ladder/s),
    });
  });

  test('a base image that is gone is told by its name, with what to do', async () => {
    const dockerfile = await projectFile('Dockerfile');
    const gone = 'registry.invalid/base-adapter:python-1.0.0';
    const files = { Dockerfile: dockerfile.replace(/^FROM \S+/m, `FROM ${gone}`) };
    const project = await makePythonProject({ files });
    const { code, stderr } = await mpBuild(project, registry());
    expect(code).toBe(1);
    expect(stderr).toContain(`${gone} cannot be pulled`);
    expect(stderr).toContain('It is a base image of the vendor');
  });

  test('nothing is written into config.json that nobody said', async () => {
    const config = '{ "container_repository": null }';
    const project = await makePythonProject({ files: { 'config.json': config } });
    expect(await mpBuild(project, registry())).toMatchObject({ code: 0 });
    expect(await readFile(path.join(project, 'config.json'), 'utf8')).toBe(config);
  });
}

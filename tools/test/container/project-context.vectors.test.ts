import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { projectContext } from '../../src/container/project-context.ts';

describeGolden('The context of an image build', 'functions', (folder) => {
  const golden: ContextCase = JSON.parse(readFileSync(join(folder, 'build-context.json'), 'utf8'));

  test('is the vendor’s, without accounts and dependencies', () => {
    const expected = golden.in_context.filter((name) => !isSecretOrDependency(name));
    expect(projectContext(golden.project_files).sort()).toEqual(expected.sort());
  });
});

type ContextCase = { readonly project_files: readonly string[]; readonly in_context: string[] };

/** A row of the deviations, see the section on packs. */
function isSecretOrDependency(name: string): boolean {
  return name === 'connections.json' || name.split('/').includes('node_modules');
}

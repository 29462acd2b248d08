import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../../e2e/mp-build/projects/apple');

/** The image that `mp-build` makes of the project. */
export const appleImage = 'bench-apple-test:1.2.0';

/** Copies the project whose packs the tests of mp-build compare, as one that starts from the base image. */
export function makeAppleProject(directory: string): string {
  const project = join(directory, 'project');
  cpSync(source, project, { recursive: true });
  change(join(project, 'manifest.txt'), 'iSDK_AppleAdapter', 'bench-apple');
  change(join(project, 'Dockerfile'), 'FROM BASE', 'FROM packwright/base-image:0.1.0');
  return project;
}

function change(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

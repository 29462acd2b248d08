import type { InstalledPackage } from './installed-package.ts';

/** Where Node is, which no package manager has put there; below the root, without a slash in front. */
export const nodeProgram = /^(?:usr\/local\/|usr\/|opt\/[^/]+\/)bin\/node$/;

/** Reads the version of Node from its program, which has the address of its own source in it. */
export async function nodePackages(program: AsyncIterable<Buffer>): Promise<InstalledPackage[]> {
  let rest = '';
  let version: string | undefined;
  // To its end, as the archive goes on behind it.
  for await (const chunk of program) {
    if (version !== undefined) continue;
    const text = rest + chunk.toString('latin1');
    [, version] = /\/node-v(\d+\.\d+\.\d+)(?:-headers)?\.tar/.exec(text) ?? [];
    rest = text.slice(-40);
  }
  return version === undefined
    ? []
    : [{ ecosystem: 'generic', name: 'node', version, license: 'MIT' }];
}

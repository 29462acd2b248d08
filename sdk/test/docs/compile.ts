import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(import.meta.dirname, '../../..');

/** The options of a project that wants to be told as much as possible. */
const options = {
  target: 'es2024',
  lib: ['es2024', 'esnext.disposable'],
  module: 'nodenext',
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
  allowImportingTsExtensions: true,
  noEmit: true,
};

/**
 * What the compiler says of these files, in a project of their own that has the built packages of
 * this repository installed; an empty text when they compile.
 */
export async function compilerMessages(files: Record<string, string>): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'compiled-samples-'));
  try {
    symlinkSync(join(repository, 'node_modules'), join(directory, 'node_modules'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), text);
    }
    const include = Object.keys(files);
    write(directory, 'package.json', { type: 'module' });
    write(directory, 'tsconfig.json', { compilerOptions: options, files: include });
    return await compile(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function write(directory: string, name: string, content: object): void {
  writeFileSync(join(directory, name), JSON.stringify(content));
}

function compile(directory: string): Promise<string> {
  const compiler = join(repository, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, '-p', directory], (error, stdout, stderr) =>
      resolve(error ? stdout + stderr || error.message : ''),
    );
  });
}

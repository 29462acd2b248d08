import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Docker from 'dockerode';
import { peerLabel, removeLabelled } from '../../e2e/peers/tools/labelled.ts';
import { changeFile } from './change-file.ts';
import { runProgram } from './run-program.ts';

const root = join(import.meta.dirname, '../..');
const tools = join(root, 'tools/bin');

/** The sample adapter as it lies here, with what it needs installed. */
export const template = join(root, 'adapter-template/host');

/** A project as `mp-init` makes it, twice; what is built of both goes when this is disposed of. */
export interface TemplateProject extends AsyncDisposable {
  /** For our commands. */
  readonly ours: string;
  /** For the vendor's, which give their image and their files the same names. */
  readonly vendors: string;
}

/** Makes the projects; there is a connection called `saved` in them. */
export async function makeTemplateProject(docker: Docker): Promise<TemplateProject> {
  const directory = mkdtempSync(join(tmpdir(), 'packwright-bench-template-'));
  const key = `Bench${randomBytes(4).toString('hex')}`;
  const [ours, vendors] = [join(directory, 'ours'), join(directory, 'vendors')];
  const dispose = async () => {
    try {
      await removeLabelled(docker, key);
    } finally {
      rmSync(directory, { recursive: true });
    }
  };
  try {
    await make(ours, key);
    await timeOurs(
      'mp-test',
      ['collect', '--runtime', 'docker', '--save-connection', 'saved'],
      ours,
    );
    cpSync(ours, vendors, { recursive: true });
    changeFile(join(vendors, 'manifest.txt'), /"(iSDK_\w+)"/, '"$1_vendor"');
    return { ours, vendors, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function make(directory: string, key: string): Promise<void> {
  const given = ['--key', key, '--vendor', 'Grower', '--template', 'host', '--yes'];
  await timeOurs('mp-init', [directory, ...given], tmpdir());
  changeFile(
    join(directory, 'Dockerfile'),
    /^(FROM \S+ AS base)$/m,
    `$1\nLABEL ${peerLabel}=${key}`,
  );
}

/** Runs one of our commands in a directory; the seconds from its start to its end. */
export async function timeOurs(
  name: 'mp-build' | 'mp-init' | 'mp-test',
  words: readonly string[],
  cwd: string,
): Promise<number> {
  const begun = performance.now();
  await runProgram([process.execPath, join(tools, `${name}.js`), ...words], cwd);
  return (performance.now() - begun) / 1_000;
}

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import type Docker from 'dockerode';
import { baseImageName, buildBaseImage, defaultNodeImage } from '../container/base-image.ts';
import { describeBuildFailure } from '../container/build-output.ts';
import { imageSbom } from '../sbom/image-sbom.ts';
import { licenceSummary } from '../sbom/licence-summary.ts';
import { printLine, runWithEngine } from './engine-command.ts';

const command = new Command('image')
  .description('Builds the base image that adapters start from, and tags it with its version.')
  .option('--directory <path>', 'root of the repository', process.cwd())
  .option('--node-image <name>', 'Node image', process.env.NODE_IMAGE ?? defaultNodeImage)
  .option(
    '--sbom <file>',
    'write what is in the image to a file, as SPDX 2.3, and print the licences',
  )
  .parse();

const { directory, nodeImage, sbom } = command.opts<{
  directory: string;
  nodeImage: string;
  sbom?: string;
}>();

await runWithEngine(async (docker, network) => {
  const version = await serverVersion(directory);
  const onLine = printLine;
  const outcome = await buildBaseImage({ docker, directory, version, network, nodeImage, onLine });
  if (!outcome.built) return describeBuildFailure({ ...outcome, output: '' });
  printLine(`${baseImageName}:${version} is ready`);
  if (sbom !== undefined) await listContents(docker, version, sbom);
  return undefined;
});

async function listContents(docker: Docker, version: string, file: string): Promise<void> {
  const signal = new AbortController().signal;
  const { text, packages } = await imageSbom(docker, { image: baseImageName, version, signal });
  await writeFile(file, text);
  printLine(`${file} lists ${packages.length} packages, with these licences:`);
  for (const line of licenceSummary(packages)) printLine(`  ${line}`);
}

async function serverVersion(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'base-image', 'package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}

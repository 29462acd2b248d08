import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { baseImageName, buildBaseImage, defaultNodeImage } from '../container/base-image.ts';
import { describeBuildFailure } from '../container/build-output.ts';
import { printLine, runWithEngine } from './engine-command.ts';

const command = new Command('image')
  .description('Builds the base image that adapters start from, and tags it with its version.')
  .option('--directory <path>', 'root of the repository', process.cwd())
  .option('--node-image <name>', 'Node image', process.env.NODE_IMAGE ?? defaultNodeImage)
  .parse();

const { directory, nodeImage } = command.opts<{ directory: string; nodeImage: string }>();

await runWithEngine(async (docker, network) => {
  const version = await serverVersion(directory);
  const onLine = printLine;
  const outcome = await buildBaseImage({ docker, directory, version, network, nodeImage, onLine });
  if (!outcome.built) return describeBuildFailure({ ...outcome, output: '' });
  printLine(`${baseImageName}:${version} is ready`);
  return undefined;
});

async function serverVersion(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'base-image', 'package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}

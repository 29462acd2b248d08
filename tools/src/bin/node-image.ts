import { Command } from 'commander';
import { defaultNodeImage } from '../container/base-image.ts';
import { ensureNodeImage, makeNodeImage } from '../container/node-image.ts';
import { printLine, runWithEngine } from './engine-command.ts';

const command = new Command('image:node')
  .description('Makes sure that the engine holds the Node image: pulled, or made on this machine.')
  .option('--image <name>', 'Node image', process.env.NODE_IMAGE ?? defaultNodeImage)
  .option('--make', 'make it here even when it is present or could be pulled', false)
  .parse();

const { image, make } = command.opts<{ image: string; make: boolean }>();

await runWithEngine(async (docker, { caBundle }) => {
  const provide = make ? makeNodeImage : ensureNodeImage;
  const trust = caBundle === undefined ? {} : { caBundle };
  const outcome = await provide({ docker, image, onLine: printLine, ...trust });
  if (!outcome.ready) return outcome.reason;
  printLine(`${image} is ready (${outcome.origin})`);
  return undefined;
});

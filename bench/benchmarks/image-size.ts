import { defaultNodeImage } from '../../tools/src/container/base-image.ts';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import type { Measurement } from '../measure/measurement.ts';
import { makeBaseImage } from '../servers/base-image.ts';

export const imageSize: Benchmark = {
  name: 'image-size',
  title: 'Size of the base image',
  about:
    'As the engine counts it, not compressed. The floor is the Node image that it starts from; below are the layers that come on top.',
  measure,
};

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  await using image = await makeBaseImage(run);
  if (image === undefined) return [];
  const base = image.docker.getImage(image.tag);
  const node = await image.docker.getImage(defaultNodeImage).inspect();
  const { Size, RootFS } = await base.inspect();
  const layers = (await base.history()) as readonly Layer[];
  const ours = layers
    .slice(
      0,
      layers.findIndex(({ Id }) => Id === node.Id),
    )
    .filter(hasFiles);
  run.note(
    `${RootFS.Layers?.length} layers, of which ${node.RootFS.Layers?.length} are those of the Node image.`,
  );
  return [
    {
      subject: 'all of it',
      unit: 'MB',
      ours: { what: image.tag, values: [Size / 1e6] },
      floor: { what: 'the Node image', values: [node.Size / 1e6] },
      target: { most: 60, of: 'above floor' },
    },
    ...ours.map(
      (layer): Measurement => ({
        subject: nameOf(layer),
        unit: 'MB',
        ours: { what: 'layer', values: [layer.Size / 1e6] },
      }),
    ),
  ];
}

interface Layer {
  readonly Id: string;
  readonly Size: number;
  readonly CreatedBy: string;
}

function hasFiles({ Size }: Layer): boolean {
  return Size > 0;
}

const names: readonly (readonly [part: string, name: string])[] = [
  ['--version', 'the server compiled by V8 ahead of time'],
  ['in /opt/packwright', 'the server with all it needs, and their licences'],
  ['tini', 'tini'],
  ['useradd', 'the user'],
  // The engine's history names the directory, not the file.
  ['in /home/aria-ops-adapter-user/src/app', '`commands.cfg`'],
];

function nameOf({ CreatedBy }: Layer): string {
  const known = names.find(([part]) => CreatedBy.includes(part));
  return known?.[1] ?? `\`${CreatedBy.replace('/bin/sh -c #(nop)', '').trim().slice(0, 60)}\``;
}

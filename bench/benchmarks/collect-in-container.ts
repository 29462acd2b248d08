import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { writeCollection } from '../data/write-collection.ts';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import { makeAdapterFolder } from '../servers/adapter-folder.ts';
import { makeBaseImage } from '../servers/base-image.ts';
import { startContainerServer } from '../servers/container-server.ts';
import {
  type CollectCost,
  catThroughPipe,
  collecting,
  collectLimitSeconds,
} from '../subjects/collect-cost.ts';

const objects = 1_000_000;
const memoryLimit = 1_024;

export const collectInContainer: Benchmark = {
  name: 'collect-in-container',
  title: '`/collect` of 1,000,000 objects in a container of 1 GB',
  about:
    'The same as above, 1.5 GB, in a container of the base image with a memory limit of 1 GB; the directory with the results is a mount, `/tmp` is on the disk. The floor is `cat | cat` on the machine.',
  measure,
};

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  await using image = await makeBaseImage(run);
  if (image === undefined) return [];
  using folder = makeAdapterFolder({
    commands: { collect: './adapter.sh' },
    files: { 'adapter.sh': '#!/bin/sh\nexec cat /data/result.json > "$2"\n' },
  });
  // The user of the image is not the one who made it.
  chmodSync(folder.path, 0o755);
  const length = writeCollection(folder.path, objects);
  await using ours = await startContainerServer(image, {
    memoryLimit,
    binds: [
      `${folder.path}:/data:ro`,
      ...['commands.cfg', 'adapter.sh'].map(
        (name) => `${join(folder.path, name)}:/home/aria-ops-adapter-user/src/app/${name}:ro`,
      ),
    ],
  });
  const limitSeconds = collectLimitSeconds(objects);
  const takings = await interleave<CollectCost>(run, {
    floor: { what: '`cat | cat`', take: () => catThroughPipe(folder.path, 1) },
    ours: { what: ours.what, take: collecting(ours, { requests: 1, length, limitSeconds }) },
  });
  const { floor: _, ...servers } = takings;
  return [
    measurement(takings, { subject: 'all of it', unit: 's', figure: ({ seconds }) => seconds }),
    measurement(servers, {
      subject: "growth of the server's memory",
      unit: 'MB',
      figure: ({ growthMb }) => growthMb,
      target: { most: 64, of: 'value' },
    }),
  ];
}

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, BenchmarkRun } from '../measure/benchmark.ts';
import { openEngine } from '../measure/engine.ts';
import { interleave, measurement } from '../measure/interleave.ts';
import type { Measurement } from '../measure/measurement.ts';
import { startRegistry } from '../servers/registry.ts';
import { findVendorTools } from '../servers/vendor-tools.ts';
import { makeTemplateProject, timeOurs } from '../subjects/template-project.ts';

export const mpBuildBenchmark: Benchmark = {
  name: 'mp-build',
  title: '`mp-build`',
  about:
    "From its start to its end: a project as `mp-init` makes it, and a registry on this machine. Cold: a file of the adapter has changed, so its image is built, asked and pushed. Warm: nothing has changed. Types and tests of the project are checked by neither, since the vendor's knows no such checks. The vendor's builds its image without a cache each time, and is run in a terminal, as it wants it.",
  measure,
};

async function measure(run: BenchmarkRun): Promise<Measurement[]> {
  const engine = await openEngine();
  if (!engine.connected) {
    run.note(`Not measured. ${engine.reason}`);
    return [];
  }
  const timeVendor = await findVendorTools(run);
  await using project = await makeTemplateProject(engine.docker);
  await using registry = await startRegistry();
  const ours = async () => {
    const words = ['--registry-tag', `${registry.host}/bench/ours`, '--skip-checks'];
    return timeOurs('mp-build', words, project.ours);
  };
  const vendor = timeVendor && {
    what: "vendor's mp-build",
    take: () => timeVendor(vendorCommand(project.vendors, registry.host)),
  };
  const change = (directory: string) =>
    appendFileSync(join(directory, 'app/change.txt'), `${Date.now()}\n`);
  const cold = await interleave(run, {
    warmUp: true,
    ours: {
      what: 'mp-build',
      take: () => {
        change(project.ours);
        return ours();
      },
    },
    vendor: vendor && {
      ...vendor,
      take: () => {
        change(project.vendors);
        return vendor.take();
      },
    },
  });
  const warm = await interleave(run, {
    warmUp: true,
    ours: { what: 'mp-build', take: ours },
    vendor,
  });
  const figure = (seconds: number) => seconds;
  return [
    measurement(cold, { subject: 'cold', unit: 's', figure, target: { most: 12, of: 'value' } }),
    measurement(warm, { subject: 'warm', unit: 's', figure, target: { most: 4, of: 'value' } }),
  ];
}

/** It logs in before it pushes, also where no registry asks for that. */
function vendorCommand(cwd: string, registry: string) {
  const login = ['--registry-username', 'grower', '--registry-password', 'Pomona-1742'];
  return { name: 'mp-build', words: ['-r', `${registry}/bench/vendors`, ...login], cwd } as const;
}

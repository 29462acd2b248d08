import type { BuildOptions } from '../../../src/mp-build/build-options.ts';
import { type GatheredProject, planBuild } from '../../../src/mp-build/plan/plan-build.ts';

/** The options of `mp-build` without any. */
export const noOptions: BuildOptions = {
  path: undefined,
  port: undefined,
  registryTag: undefined,
  pushRegistry: undefined,
  useDefaultRegistry: false,
  registryUsername: undefined,
  registryPassword: undefined,
  insecure: false,
  image: undefined,
  platform: undefined,
  tag: undefined,
  push: true,
  save: undefined,
  dryRun: false,
  skipChecks: false,
  strict: false,
  fixManifest: false,
  json: false,
  cwd: '/projects',
  nodeVersion: process.version,
  environment: {},
  homeDirectory: '/home/grower',
  signal: new AbortController().signal,
};

export const manifest = {
  name: 'iSDK_AppleAdapter',
  version: '1.2.0',
  eula_file: 'eula.txt',
  platform: ['Linux VA'],
  vendor: 'Grower',
  adapters: ['adapter.zip'],
  adapter_kinds: ['AppleAdapter'],
};

export const describeXml = `<?xml version="1.0" encoding="UTF-8"?>
<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="AppleAdapter" nameKey="1" version="1">
  <ResourceKinds>
    <ResourceKind key="instance" nameKey="2" type="7"/>
    <ResourceKind key="tree" nameKey="3"/>
  </ResourceKinds>
</AdapterKind>
`;

/** The files of a project that can be built. */
export const appleFiles: Readonly<Record<string, string>> = {
  Dockerfile: 'FROM scratch',
  'commands.cfg': '',
  'eula.txt': 'None.',
  'manifest.txt': JSON.stringify(manifest),
};

/** What a test wants to be different. */
export interface PlanChanges {
  /** A file that is undefined is taken away. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  readonly options?: Partial<BuildOptions>;
  readonly project?: Partial<GatheredProject>;
}

/** Plans the project with changes. */
export function planApple({ files = {}, options = {}, project = {} }: PlanChanges = {}) {
  const all = new Map(Object.entries({ ...appleFiles, ...files }));
  const bytesOf = (path: string) => {
    const text = all.get(path);
    return text === undefined ? undefined : Buffer.from(text);
  };
  const gathered: GatheredProject = {
    directory: '/projects/apple',
    name: 'apple',
    files: [...all.keys()].filter((path) => all.get(path) !== undefined).sort(),
    readFile: bytesOf,
    config: { container_repository: 'registry.example/team/apple' },
    memoryLimit: 1024,
    containerPort: undefined,
    canAsk: false,
    ...project,
  };
  return planBuild(gathered, { ...noOptions, ...options });
}

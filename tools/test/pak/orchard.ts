import { adapterConf } from '../../src/pak/adapter-conf.ts';
import { type PakPlan, planPak } from '../../src/pak/pak-plan.ts';
import { writePak } from '../../src/pak/write-pak.ts';

const manifest = {
  name: 'iSDK_OrchardAdapter',
  version: '1.2.0',
  eula_file: 'eula.txt',
  platform: ['Linux VA'],
  vendor: 'Grower',
  pak_icon: 'icon.png',
  adapter_pre_script: { script: 'after.sh' },
  adapter_post_script: { script: 'sh after.sh' },
  adapters: ['adapter.zip'],
  adapter_kinds: ['OrchardAdapter'],
};

const describe = `<?xml version="1.0" encoding="UTF-8"?>
<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="OrchardAdapter" nameKey="1" version="1">
  <ResourceKinds>
    <ResourceKind key="instance" nameKey="2" type="7"/>
  </ResourceKinds>
</AdapterKind>
`;

/** A project with one of everything. */
export const content = {
  Dockerfile: 'FROM scratch',
  'after.sh': 'exit 0',
  'app/adapter.ts': '',
  'conf/images/.DS_Store': '',
  'conf/images/tree.png': 'PNG',
  'connections.json': '{}',
  'content/dashboards/.gitkeep': '',
  'content/dashboards/Overview.json': '{}',
  'content/dashboards/overview.properties': 'title = Overview',
  'content/dashboards/Overview_pt_BR.properties': 'title = Resumo',
  'content/reports/Trees.XML': '<Content/>',
  'content/reports/trees.properties': 'title = Trees',
  'content/supermetrics/.gitkeep': '',
  'eula.txt': 'None.',
  'icon.png': icon(),
  'manifest.txt': JSON.stringify(manifest),
  'resources/resources.properties': '',
} as const;

/** What a test wants to be different. */
export interface Changes {
  readonly kind?: string;
  readonly digest?: string;
  /** Where cloud proxies pull from; undefined leaves that to the platform. */
  readonly registry?: string | undefined;
  readonly describe?: string | undefined;
  readonly files?: Readonly<Record<string, string>>;
}

/** The plan of the project with further files; an empty one where there are problems. */
export function orchardPlan(files: Readonly<Record<string, string>> = {}, changes: Changes = {}) {
  const { kind = 'OrchardAdapter', digest = `sha256:${'ab'.repeat(32)}` } = changes;
  const { registry = 'pull.example:8443' } = changes;
  const pull = { registry, repository: 'team/orchard' };
  const useDefaultRegistry = 'registry' in changes && changes.registry === undefined;
  const image = { pull, digest, useDefaultRegistry };
  const conf = adapterConf({ adapterKind: kind, apiVersion: '1.0.0', image });
  const made = 'describe' in changes ? changes.describe : describe;
  const generated = { 'resources/resources.properties': '1 = Orchard' };
  const planned = planPak({
    manifest,
    adapterKind: kind,
    files: Object.keys({ ...content, ...files }).reverse(),
    conf,
    generated: made === undefined ? generated : { ...generated, 'describe.xml': made },
  });
  const none: PakPlan = { fileName: '', entries: [], adapterZip: [] };
  return planned.kind === 'plan'
    ? { plan: planned.plan, problems: [] }
    : { plan: none, problems: planned.problems };
}

/** The bytes of the project's pack. */
export function orchardPak(changes: Changes = {}): Promise<Buffer> {
  const files: Readonly<Record<string, string | Buffer>> = { ...content, ...changes.files };
  return writePak(orchardPlan(changes.files, changes).plan, (path) => {
    const file = files[path];
    return typeof file === 'string' ? Buffer.from(file) : file;
  });
}

function icon(): Buffer {
  const header = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0', 'latin1');
  return Buffer.concat([header, Buffer.alloc(400)]);
}

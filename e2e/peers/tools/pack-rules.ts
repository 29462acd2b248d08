import { readProperties } from '../../../tools/src/describe/read-properties.ts';
import type { PackFiles } from './pack-files.ts';

/** A way in which the vendor's pack of a project and ours differ on purpose. */
export interface PackRule {
  /** Its row in docs/deviations.md: the heading of the table, and the first cell. */
  readonly section: string;
  readonly row: string;
  /** Either pack, as it would be without the difference. */
  readonly level: (files: PackFiles) => PackFiles;
}

/** All of them. One that is no longer needed has to go: a test fails. */
export const packRules: readonly PackRule[] = [
  {
    section: 'Building',
    row: 'image',
    level: inFile(conf, (text) => text.replace(/^DIGEST=sha256:[0-9a-f]{64}$/m, 'DIGEST=its own')),
  },
  {
    section: 'Registry',
    row: 'host without a dot',
    level: inFile(conf, (text) =>
      text.replace(
        /^REGISTRY=localhost:\d+\nREPOSITORY=.*$/m,
        'REGISTRY=registry.hub.docker.com\nREPOSITORY=/localhost',
      ),
    ),
  },
  {
    section: 'Describe',
    row: 'KPI',
    level: inFile(describe, (text) => text.replaceAll(' isKpi="true"', '')),
  },
  { section: 'Describe', row: 'order of unit types', level: inOrderOfNames },
];

function conf(name: string): boolean {
  return /^adapter\.zip\/\w+\.conf$/.test(name);
}

function describe(name: string): boolean {
  return name.endsWith('/conf/describe.xml');
}

function labels(name: string): boolean {
  return name.endsWith('/conf/resources/resources.properties');
}

function inFile(isMeant: (name: string) => boolean, change: (text: string) => string) {
  return (files: PackFiles): PackFiles =>
    new Map([...files].map(([name, text]) => [name, isMeant(name) ? change(text) : text]));
}

/** The number of a label says where in the describe it stands: with another order, it is another one. */
function inOrderOfNames(files: PackFiles): PackFiles {
  const [, properties = ''] = [...files].find(([name]) => labels(name)) ?? [];
  const byNumber = readProperties(properties);
  const named = inFile(describe, (text) =>
    sortedUnits(text.replace(/nameKey="(\d+)"/g, (_, key) => `nameKey="${byNumber.get(key)}"`)),
  );
  const sorted = inFile(labels, () => [...byNumber.values()].sort().join('\n'));
  return sorted(named(files));
}

function sortedUnits(text: string): string {
  const types = /(?: *<UnitType [^>]*>\n(?: *<Unit [^>]*>\n)* *<\/UnitType>\n)+/;
  return text.replace(types, (units) =>
    units
      .split(/(?<=<\/UnitType>\n)/)
      .sort()
      .join(''),
  );
}

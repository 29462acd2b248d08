import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { openEngine } from './engine.ts';

/** Where something was measured; each member is one line of the page. */
export interface Machine {
  readonly processor: string;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  readonly python: string;
  readonly engine: string;
  /** The versions of the vendor's software that is compared. */
  readonly vendor: string;
  /** How busy the machine was with other things when it began. */
  readonly load: string;
}

export async function describeMachine(): Promise<Machine> {
  return {
    processor: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${distribution()}, Linux ${release()}`,
    node: process.version,
    python: printed('python3', '--version').replace('Python ', ''),
    engine: await describeEngine(),
    vendor: describeVendor(),
    load: loadavg()[0]?.toFixed(1) ?? 'unknown',
  };
}

function distribution(): string {
  const text = readFileSync('/etc/os-release', 'utf8');
  return /^PRETTY_NAME="(.*)"$/m.exec(text)?.[1] ?? 'unknown';
}

function printed(program: string, argument: string): string {
  try {
    return execFileSync(program, [argument], { encoding: 'utf8' }).trim();
  } catch {
    return 'none'; // there need not be one
  }
}

async function describeEngine(): Promise<string> {
  const engine = await openEngine();
  if (!engine.connected) return 'none';
  const { Version } = await engine.docker.version();
  return `Docker ${Version}`;
}

/** As they are pinned for the peers. */
function describeVendor(): string {
  const folder = join(import.meta.dirname, '../../e2e/peers/python');
  const text = readFileSync(join(folder, 'vendor-tools.txt'), 'utf8');
  // Python takes `-` and `_` in a name for the same, and lists have either.
  const pinned = text.replace(/^[\w-]+(?===)/gm, (name) => name.replaceAll('_', '-'));
  const versionOf = (name: string) => {
    const version = new RegExp(`^${name}==(.*)$`, 'm').exec(pinned)?.[1];
    if (version === undefined) throw new Error(`vendor-tools.txt does not pin ${name}`);
    return version;
  };
  const tools = versionOf('vmware-aria-operations-integration-sdk');
  const library = versionOf('vmware-aria-operations-integration-sdk-lib');
  return `tools and server ${tools}, Python library ${library}`;
}

import path from 'node:path';
import { imageName } from '../../registry/registry-path.ts';
import type { Style } from '../../terminal/terminal.ts';
import type { BuildPlan } from './build-plan.ts';

/** The plan of a build, for people. */
export function planText(plan: BuildPlan, style: Style): string {
  const { manifest, pack } = plan;
  const rows = [
    ['Pack', `${manifest.name} ${manifest.version} of the adapter ${manifest.adapter_kinds[0]}`],
    ...correctionRow(plan),
    ['Describe', plan.describe?.file ?? 'made of the definition of the adapter, and of conf/*.xml'],
    ['Checks', plan.gates.map(gateText).join(', ') || 'none'],
    ['Image', imageText(plan)],
    ...registryRows(plan),
    ['Asked in', `a container with ${plan.memoryLimit} MB`],
    ['Cloud proxies', plan.insecure ? 'talk HTTP on 8080' : 'talk TLS on 443'],
    ...[pack.pak, pack.checksums, pack.sbom].map((file) => ['Writes', shown(plan, file)]),
    ...(pack.bundle === undefined ? [] : [['Writes', `${shown(plan, pack.bundle)}/`]]),
  ];
  const width = Math.max(...rows.map(([title = '']) => title.length));
  const lines = rows.map(([title = '', text]) => `${title.padEnd(width)}  ${text}`);
  return [
    ...lines,
    '',
    style('bold', `${path.basename(pack.pak)} (${entries(pack.entries)})`),
    ...pack.entries.map((name) => `  ${name}`),
    style('bold', `adapter.zip (${entries(pack.adapterZip)})`),
    ...pack.adapterZip.map((name) => `  ${name}`),
  ].join('\n');
}

function correctionRow({ correction }: BuildPlan): string[][] {
  if (correction.kind === 'none') return [];
  const key = correction.kind === 'now' ? correction.adapterKind : 'the key of the definition';
  return [['Corrects', `adapter_kinds in manifest.txt: ${key}`]];
}

function gateText({ name, program, arguments: words }: BuildPlan['gates'][number]): string {
  return `${name} (${[program, ...words].join(' ')})`;
}

function imageText({ image }: BuildPlan): string {
  if (image.kind === 'given') return `${image.reference}, nothing is built`;
  const platform = image.platform === undefined ? '' : ` for ${image.platform}`;
  return `built of Dockerfile${platform}, unless it is there unchanged`;
}

function registryRows({ registry, delivery }: BuildPlan): string[][] {
  if (registry === undefined) return [['Pulled from', 'nobody said']];
  const tag = registry.tag === undefined ? '<version>-<image>' : registry.tag;
  const from = registry.useDefaultRegistry
    ? `/${registry.pull.repository} in the registry that the platform is set up with`
    : imageName(registry.pull);
  return [
    ...(delivery === 'push' ? [['Pushed to', `${imageName(registry.push)}:${tag}`]] : []),
    ...(delivery === 'offline bundle' ? [['Pushed to', 'nothing: an offline bundle is made']] : []),
    ['Pulled from', from],
  ];
}

function shown({ directory, name }: BuildPlan, file: string): string {
  const below = path.relative(directory, file);
  return below.startsWith('..') ? file : path.join(name, below);
}

function entries({ length }: readonly string[]): string {
  return `${length} ${length === 1 ? 'entry' : 'entries'}`;
}

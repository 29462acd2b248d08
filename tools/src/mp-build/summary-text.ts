import { counted } from '../summary/counted.ts';
import { bytesText } from '../summary/value-text.ts';
import type { Style } from '../terminal/terminal.ts';
import type { DescribeSummary } from './describe-summary.ts';
import type { AdapterSummary, PackedFile, PackSummary } from './pack-summary.ts';

/** The summary of a pack for people. */
export function summaryText({ manifest, adapter, content, files }: PackSummary, style: Style) {
  const sections = [
    { title: 'manifest.txt', lines: manifestLines(manifest) },
    ...(adapter === null ? [] : adapterSections(adapter)),
    { title: 'Content', lines: contentLines(content) },
    { title: 'Files', lines: files.map(fileLine) },
  ];
  return sections
    .map(({ title, lines }) => {
      const body = lines.length === 0 ? ['none'] : lines;
      return [style('bold', title), ...body.map((line) => `  ${line}`)].join('\n');
    })
    .join('\n\n');
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

function manifestLines(manifest: unknown): string[] {
  if (typeof manifest !== 'object' || manifest === null) return ['no JSON object'];
  const entries = Object.entries(manifest).map(([member, value]) => [member, valueText(value)]);
  return columns(entries.filter(([, text]) => text !== ''));
}

/** The lists and scripts of a manifest are short. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'object' && value !== null && 'script' in value) {
    return valueText(value.script);
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function adapterSections({ file, conf, image, describe, files }: AdapterSummary): Section[] {
  return [
    { title: `Adapter (${file})`, lines: columns(Object.entries(conf)) },
    { title: 'Image', lines: image === null ? [] : [image] },
    { title: 'Describe', lines: describe === null ? [] : describeLines(describe) },
    { title: `Files of ${file}`, lines: files.map(fileLine) },
  ];
}

function describeLines({ adapterKind, instanceKind, objectTypes }: DescribeSummary): string[] {
  const types = objectTypes.map(({ key, identifiers, metrics, properties }) => [
    key,
    `${counted(metrics, 'metric')}, ${properties} ${properties === 1 ? 'property' : 'properties'}, identifiers: ${identifiers.join(', ') || 'none'}`,
  ]);
  return [`${adapterKind}, adapter instance ${instanceKind ?? 'none'}`, ...columns(types)];
}

function contentLines(content: PackSummary['content']): string[] {
  return Object.entries(content).flatMap(([kind, files]) => [
    `${kind} (${files.length})`,
    ...files.map((file) => `  ${file}`),
  ]);
}

function fileLine({ name, size }: PackedFile): string {
  return `${name}  ${bytesText(size)}`;
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `${first.padEnd(width)}  ${second}`);
}

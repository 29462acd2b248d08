import { type Manifest, scriptMembers } from '../manifest/manifest.ts';
import { scriptFile } from '../manifest/script-file.ts';
import { layOutContent, type MisplacedContent } from './content-layout.ts';
import { folderEntries } from './folder-entries.ts';
import type { PakEntry } from './pak-entry.ts';
import { pakName, versionText } from './pak-names.ts';

/** All that a pack is made of. */
export interface PakOptions {
  /** One without errors. */
  readonly manifest: Manifest;
  readonly adapterKind: string;
  /** The files of the project, with slashes. */
  readonly files: readonly string[];
  /** The text of the adapter's conf file. */
  readonly conf: string;
  /**
   * Files below `conf` that were made for this pack, such as `describe.xml`: name to text. They take
   * the place of files of the project.
   */
  readonly generated: Readonly<Record<string, string>>;
}

/** What will be in a pack, in the order in which it is written. */
export interface PakPlan {
  /** Name of the pack's file. */
  readonly fileName: string;
  readonly entries: readonly PakEntry[];
  readonly adapterZip: readonly PakEntry[];
}

/** A plan, or what keeps content from being packed. */
export type PlannedPak =
  | { readonly kind: 'plan'; readonly plan: PakPlan }
  | { readonly kind: 'problems'; readonly problems: readonly MisplacedContent[] };

/** Plans a pack: equal input gives an equal plan, and nothing is read or written. */
export function planPak(options: PakOptions): PlannedPak {
  const { manifest, files } = options;
  const content = layOutContent(files);
  if (content.kind === 'problems') return content;
  const entries: PakEntry[] = [
    ...projectFile('manifest.txt'),
    ...scriptEntries(manifest, files),
    ...projectFile(manifest.pak_icon),
    ...projectFile(manifest.eula_file),
    ...folderEntries(filesBelow('resources/', files)),
    ...folderEntries(content.files),
    { kind: 'adapter zip', name: 'adapter.zip' },
  ];
  const plan = { fileName: pakName(manifest), entries, adapterZip: adapterEntries(options) };
  return { kind: 'plan', plan };
}

function adapterEntries({ manifest, adapterKind, files, conf, generated }: PakOptions): PakEntry[] {
  const texts = { ...generated, 'version.txt': versionText(manifest.version) };
  return [
    { kind: 'text', name: `${adapterKind}.conf`, text: conf },
    ...projectFile('manifest.txt'),
    ...projectFile(manifest.eula_file),
    ...projectFile(manifest.pak_icon),
    ...folderEntries(filesBelow('resources/', files)),
    ...folderEntries(
      filesBelow('conf/', files, `${adapterKind}/conf/`),
      new Map(Object.entries(texts).map(([name, text]) => [`${adapterKind}/conf/${name}`, text])),
    ),
  ];
}

/** Each once, though several members may name it. */
function scriptEntries(manifest: Manifest, files: readonly string[]): PakEntry[] {
  const scripts = scriptMembers.flatMap((member) => {
    const script = manifest[member]?.script ?? '';
    return scriptFile(script, (path) => files.includes(path)) ?? [];
  });
  return [...new Set(scripts)].map((path) => ({
    kind: 'project file',
    name: path,
    path,
    executable: true,
  }));
}

function filesBelow(
  folder: string,
  files: readonly string[],
  target = folder,
): Map<string, string> {
  const inside = files.filter((path) => path.startsWith(folder));
  return new Map(inside.map((path) => [`${target}${path.slice(folder.length)}`, path]));
}

function projectFile(path: string | undefined): PakEntry[] {
  return path === undefined || path === '' ? [] : [{ kind: 'project file', name: path, path }];
}

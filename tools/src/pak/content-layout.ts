import { labelFolder } from './label-folder.ts';
import { isLitter } from './litter.ts';

/** Where the files of `content` go in the pack, or which of them have no place there. */
export type ContentLayout =
  /** Name in the pack to path in the project. */
  | { readonly kind: 'layout'; readonly files: ReadonlyMap<string, string> }
  | { readonly kind: 'problems'; readonly problems: readonly MisplacedContent[] };

/** A file of content that cannot be packed where it is. */
export interface MisplacedContent {
  /** The file in the project. */
  readonly file: string;
  readonly message: string;
}

/**
 * The platform wants each dashboard and report in a folder of its own, and labels in a folder
 * `resources` in that. A file that lies directly in `content/dashboards` or `content/reports` gets a
 * folder of its name in lower case; everything else stays where it is.
 */
export function layOutContent(files: readonly string[]): ContentLayout {
  const placed = new Map<string, string>();
  const problems: MisplacedContent[] = [];
  for (const file of files.filter((one) => one.startsWith('content/'))) {
    const name = placeOf(file, files);
    const other = name === undefined ? undefined : placed.get(name);
    if (name === undefined) problems.push({ file, message: ownerless(file) });
    else if (other === undefined) placed.set(name, file);
    else
      problems.push({ file, message: `goes to ${name}, where ${other} goes as well: rename one` });
  }
  return problems.length === 0 ? { kind: 'layout', files: placed } : { kind: 'problems', problems };
}

/** Undefined for labels that nobody knows the owner of. */
function placeOf(file: string, files: readonly string[]): string | undefined {
  const [, folder, name] = /^content\/(dashboards|reports)\/([^/]+)$/.exec(file) ?? [];
  if (folder === undefined || name === undefined || isLitter(file)) return file;
  const own = stem(name).toLowerCase();
  // The vendor's tools leave a file where its folder would have to be.
  if (!isLabels(name)) return own === name ? file : `content/${folder}/${own}/${name}`;
  const neighbours = files
    .filter((one) => one.startsWith(`content/${folder}/`) && !isLitter(one))
    .map((one) => one.slice(`content/${folder}/`.length))
    .filter((one) => !one.includes('/') && !isLabels(one));
  return labelFolder({ folder, name: stem(name), neighbours: [...new Set(neighbours.map(stem))] });
}

function ownerless(file: string): string {
  const [, folder] = file.split('/');
  return `holds labels of nobody knows which of the ${folder}: put it into content/${folder}/<name>/resources`;
}

function isLabels(name: string): boolean {
  return /\.properties$/i.test(name);
}

function stem(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

import { type ProjectFile, textFile } from './project-file.ts';

/** The directories of a pack's content and images, in the order of the vendor's tools. */
export const contentDirectories = [
  'conf/images/AdapterKind',
  'conf/images/ResourceKind',
  'conf/images/TraversalSpec',
  'content/policies',
  'content/traversalspecs',
  'content/resources',
  'content/customgroups',
  'content/reports',
  'content/recommendations',
  'content/dashboards',
  'content/alertdefs',
  'content/supermetrics',
  'content/symptomdefs',
  'content/files/topowidget',
  'content/files/txtwidget',
  'content/files/solutionconfig',
  'content/files/reskndmetric',
] as const;

/** Git keeps no empty directories, so each has a file that gets into no pack. */
export function contentTree(): ProjectFile[] {
  return contentDirectories.map((directory) => textFile(`${directory}/.gitkeep`, ''));
}

import { Tree } from './tree.ts';

export function treeByPath(name: string, moistureBySensor: ReadonlyMap<string, number>) {
  const tree = Tree.object({ name })
    .withProperty('variety', 'Gala')
    .withProperty('planted', 2014)
    .withMetric('fruit|count', 120);
  for (const [sensor, moisture] of moistureBySensor) {
    tree.withMetric(`sensor:${sensor}|moisture`, moisture);
  }
  return tree;
}

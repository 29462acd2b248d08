import type { CollectionWindow } from '@packwright/sdk';
import { Tree } from './tree.ts';

type Reading = { readonly time: Date; readonly moisture: number };

/** All readings since the last collection, each at its own time. */
export function treeWithReadings(readings: readonly Reading[], window: CollectionWindow) {
  const tree = Tree.object({ name: 'Tree 7' }).set({ variety: 'Gala' });
  for (const { time, moisture } of readings) {
    if (time < window.start || time >= window.end) continue;
    tree.set({ sensor: { 'probe A': { moisture } } }, time);
  }
  return tree;
}

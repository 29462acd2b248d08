import type {
  PageCollection,
  PageFinding,
  PageObject,
  PageType,
} from '../src/mp-test/html/page-data.ts';

/** A collection with what follows from it, for looking things up by the place of an object. */
export class Collection {
  readonly data: PageCollection;
  readonly objects: readonly PageObject[];
  readonly types: readonly PageType[];
  readonly parents: readonly (readonly number[])[];
  readonly children: readonly (readonly number[])[];
  readonly findings: readonly (readonly PageFinding[])[];

  constructor(data: PageCollection, findings: readonly PageFinding[]) {
    this.data = data;
    this.objects = data.objects;
    this.types = data.types;
    const lists = <Item>(): Item[][] => data.objects.map(() => []);
    const [parents, children] = [lists<number>(), lists<number>()];
    for (const [parent, child] of data.relationships) {
      children[parent]?.push(child);
      parents[child]?.push(parent);
    }
    const found = lists<PageFinding>();
    for (const finding of findings) {
      if (finding.object !== undefined) found[finding.object]?.push(finding);
    }
    this.parents = parents;
    this.children = children;
    this.findings = found;
  }

  typeOf(object: PageObject): PageType {
    const type = this.types[object.type];
    if (type === undefined) throw new Error(`There is no type ${object.type}.`);
    return type;
  }

  /** What to call an object. */
  nameOf(place: number): string {
    return this.objects[place]?.name || '(without name)';
  }
}

import type { CollectResult } from '@packwright/api';
import { objectIdentity } from '../collection/object-identity.ts';
import { isComplete, objectTypeName } from '../collection/object-name.ts';
import type { CollectionAnswer } from '../collection/read-collection.ts';
import { relationshipEdges } from '../collection/relationship-edges.ts';
import type { ContainerStatistics } from './container-statistics.ts';
import type { CollectionRecord, LongRunPlan, LongRunSummary } from './long-run-summary.ts';
import { ObjectTypeRun } from './object-type-run.ts';

/**
 * Collections one after the other, and what can be said of all of them. Keeps what differs, not the
 * collections.
 */
export class LongRun {
  readonly #plan: LongRunPlan;
  readonly #collections: CollectionRecord[] = [];
  readonly #types = new Map<string, ObjectTypeRun>();

  constructor(plan: LongRunPlan) {
    this.#plan = plan;
  }

  /** What is known up to now. */
  summary(): LongRunSummary {
    const types = [...this.#types].map(([name, type]) => [name, type.summary()] as const);
    return { plan: this.#plan, collections: this.#collections, types: new Map(types) };
  }

  add(answer: CollectionAnswer, seconds: number, container?: ContainerStatistics): void {
    const { failure, response, collection } = answer;
    const answered = failure === undefined || response.status === requestTimeout;
    const tookTooLong = answered && seconds > this.#plan.interval;
    this.#collections.push({ seconds, failure, tookTooLong, container });
    if (failure === undefined) this.#addObjects(collection);
  }

  #addObjects(collection: CollectResult): void {
    const objects = (collection.result ?? []).filter(({ key }) => isComplete(key));
    const found = objects.map((object) => ({ object, identity: objectIdentity(object.key) }));
    const relationships = relationshipsByObject(collection);
    for (const [type, members] of Map.groupBy(found, ({ object }) => objectTypeName(object.key))) {
      const run = this.#types.get(type) ?? new ObjectTypeRun();
      this.#types.set(type, run);
      run.add(this.#collections.length, {
        objects: members.map(({ object }) => object),
        identities: members.map(({ identity }) => identity),
        relationships: new Set(
          members.flatMap(({ identity }) => relationships.get(identity) ?? []),
        ),
      });
    }
  }
}

const requestTimeout = 408;

/** Under the identity of an object, the relationships in which it is the parent or the child. */
function relationshipsByObject(collection: CollectResult): Map<string, string[]> {
  const byObject = new Map<string, string[]>();
  for (const { parent, child } of relationshipEdges(collection)) {
    const ends = [objectIdentity(parent), objectIdentity(child)];
    const relationship = ends.join('\n');
    for (const end of new Set(ends)) {
      const others = byObject.get(end);
      if (others === undefined) byObject.set(end, [relationship]);
      else others.push(relationship);
    }
  }
  return byObject;
}

import type { Identifier, MetricData, ObjectData, PropertyData } from '@packwright/api';
import { originalPosition } from '../collection/readable-collection.ts';
import type { IdentifierModel, ObjectTypeModel } from '../describe/describe-model.ts';
import type { DeclaredPath } from './declared-path.ts';
import type {
  CollectionSubject,
  IdentifierSubject,
  ObjectSubject,
  TypedObjectSubject,
  ValueSubject,
} from './rule.ts';

// There are millions of these for one collection: a path becomes a text when somebody asks for it.

/** An object that rules look at. */
export class VisitedObject implements ObjectSubject {
  readonly all: CollectionSubject;
  readonly object: ObjectData;
  readonly #position: number;

  constructor(all: CollectionSubject, object: ObjectData, position: number) {
    this.all = all;
    this.object = object;
    this.#position = position;
  }

  get path(): string {
    return `$.result[${this.#position}]`;
  }
}

/** An object whose type is declared. */
export class VisitedTypedObject implements TypedObjectSubject {
  readonly all: CollectionSubject;
  readonly object: ObjectData;
  readonly type: ObjectTypeModel;
  readonly #visited: VisitedObject;

  constructor(visited: VisitedObject, type: ObjectTypeModel) {
    this.all = visited.all;
    this.object = visited.object;
    this.type = type;
    this.#visited = visited;
  }

  get path(): string {
    return this.#visited.path;
  }

  /** Its metrics, then its properties. */
  *values(): Generator<ValueSubject> {
    const { metrics = [], properties = [] } = this.object;
    for (let index = 0; index < metrics.length; index += 1) {
      const value = metrics[index];
      if (value !== undefined) yield new VisitedValue(this, 'Metric', value, index);
    }
    for (let index = 0; index < properties.length; index += 1) {
      const value = properties[index];
      if (value !== undefined) yield new VisitedValue(this, 'Property', value, index);
    }
  }

  /** Its identifiers; one that is there twice is declared once. */
  *identifiers(): Generator<IdentifierSubject> {
    const { identifiers = [] } = this.object.key;
    const left = new Map(this.type.identifiers);
    for (let index = 0; index < identifiers.length; index += 1) {
      const identifier = identifiers[index];
      if (identifier === undefined) continue;
      const declared = left.get(identifier.key) ?? ignoringCase(identifier.key, left);
      if (declared !== undefined) left.delete(declared.key);
      yield new VisitedIdentifier(this, identifier, declared, index);
    }
  }
}

function ignoringCase(
  key: string,
  identifiers: ReadonlyMap<string, IdentifierModel>,
): IdentifierModel | undefined {
  const folded = key.toLowerCase();
  return [...identifiers.values()].find((one) => one.key.toLowerCase() === folded);
}

class VisitedValue implements ValueSubject {
  readonly all: CollectionSubject;
  readonly object: ObjectData;
  readonly type: ObjectTypeModel;
  readonly kind: 'Metric' | 'Property';
  readonly value: MetricData & PropertyData;
  readonly declared: DeclaredPath;
  readonly #owner: VisitedTypedObject;
  readonly #position: number;

  constructor(
    owner: VisitedTypedObject,
    kind: 'Metric' | 'Property',
    value: MetricData & PropertyData,
    position: number,
  ) {
    this.all = owner.all;
    this.object = owner.object;
    this.type = owner.type;
    this.kind = kind;
    this.value = value;
    this.declared = owner.all.paths.of(value.key, owner.type);
    this.#owner = owner;
    this.#position = position;
  }

  get path(): string {
    const member = this.kind === 'Metric' ? 'metrics' : 'properties';
    return `${this.#owner.path}.${member}[${originalPosition(this.value, this.#position)}]`;
  }
}

class VisitedIdentifier implements IdentifierSubject {
  readonly all: CollectionSubject;
  readonly object: ObjectData;
  readonly type: ObjectTypeModel;
  readonly identifier: Identifier;
  readonly declared: IdentifierModel | undefined;
  readonly #owner: VisitedTypedObject;
  readonly #position: number;

  constructor(
    owner: VisitedTypedObject,
    identifier: Identifier,
    declared: IdentifierModel | undefined,
    position: number,
  ) {
    this.all = owner.all;
    this.object = owner.object;
    this.type = owner.type;
    this.identifier = identifier;
    this.declared = declared;
    this.#owner = owner;
    this.#position = position;
  }

  get path(): string {
    return `${this.#owner.path}.key.identifiers[${originalPosition(this.identifier, this.#position)}]`;
  }
}

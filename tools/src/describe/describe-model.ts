import type { Definition } from './definition.ts';
import { describeDocument } from './describe-document.ts';
import { type ReadXml, readXml } from './read-xml.ts';
import { childElements, isTrue, type XmlElement } from './xml-element.ts';

/** What a describe declares, for looking things up; keys are compared as they are written. */
export interface DescribeModel {
  readonly adapterKind: string;
  /** All of them, the adapter instance too, in the order of the describe. */
  readonly objectTypes: ReadonlyMap<string, ObjectTypeModel>;
  /** Key of the object type that is the adapter instance. */
  readonly instanceKind: string | undefined;
}

/** One object type. */
export interface ObjectTypeModel extends GroupContent {
  readonly key: string;
  readonly identifiers: ReadonlyMap<string, IdentifierModel>;
}

/** What an object type and a group have in common. */
export interface GroupContent {
  readonly attributes: ReadonlyMap<string, AttributeModel>;
  readonly groups: ReadonlyMap<string, GroupModel>;
}

/** One group of attributes. */
export interface GroupModel extends GroupContent {
  readonly key: string;
  /** Whether it repeats, once for each instance. */
  readonly instanced: boolean;
  /** Whether a path must name an instance. */
  readonly instanceRequired: boolean;
}

/** One metric or property. */
export interface AttributeModel {
  readonly key: string;
  readonly isProperty: boolean;
  readonly isText: boolean;
}

/** One identifier of an object type. */
export interface IdentifierModel {
  readonly key: string;
  readonly required: boolean;
  /** Whether it tells objects of the type apart. */
  readonly isPartOfUniqueness: boolean;
}

/** The model of a text, or why it is not well-formed. */
export type ReadDescribe =
  | { readonly kind: 'model'; readonly model: DescribeModel }
  | Extract<ReadXml, { kind: 'malformed' }>;

/** Reads `describe.xml`. Whether it obeys the grammar is for `describeGrammarProblems` to say. */
export function readDescribe(text: string): ReadDescribe {
  const document = readXml(text);
  return document.kind === 'document'
    ? { kind: 'model', model: describeModel(document.root) }
    : document;
}

/** The model of a definition that has passed `definitionProblems`. */
export function modelOfDefinition(definition: Definition): DescribeModel {
  return describeModel(describeDocument(definition).root);
}

/** The model of an `AdapterKind` element. Where a key is there twice, the first one counts. */
export function describeModel(root: XmlElement): DescribeModel {
  const kinds = childElements(root, 'ResourceKinds').flatMap((list) =>
    childElements(list, 'ResourceKind'),
  );
  // The platform takes the last one that is marked as the adapter instance.
  const instance = kinds.findLast(({ attributes }) => attributes.type === '7');
  return {
    adapterKind: keyOf(root),
    objectTypes: byKey(kinds, objectType),
    instanceKind: instance === undefined ? undefined : keyOf(instance),
  };
}

function objectType(element: XmlElement): ObjectTypeModel {
  const identifiers = byKey(childElements(element, 'ResourceIdentifier'), identifier);
  return { key: keyOf(element), identifiers, ...groupContent(element) };
}

function identifier({ attributes }: XmlElement): IdentifierModel {
  const { key = '', required, identType = '1' } = attributes;
  return { key, required: isTrue(required, true), isPartOfUniqueness: identType === '1' };
}

function groupContent(element: XmlElement): GroupContent {
  return {
    attributes: byKey(childElements(element, 'ResourceAttribute'), attribute),
    groups: byKey(childElements(element, 'ResourceGroup'), group),
  };
}

function attribute({ attributes }: XmlElement): AttributeModel {
  const { key = '', isProperty, dataType } = attributes;
  return { key, isProperty: isTrue(isProperty, false), isText: dataType === 'string' };
}

function group(element: XmlElement): GroupModel {
  const { key = '', instanced, instanceRequired } = element.attributes;
  return {
    key,
    instanced: isTrue(instanced, false),
    instanceRequired: isTrue(instanceRequired, false),
    ...groupContent(element),
  };
}

function byKey<Model extends { readonly key: string }>(
  elements: readonly XmlElement[],
  modelOf: (element: XmlElement) => Model,
): ReadonlyMap<string, Model> {
  const models = new Map<string, Model>();
  for (const model of elements.map(modelOf)) {
    if (!models.has(model.key)) models.set(model.key, model);
  }
  return models;
}

function keyOf({ attributes }: XmlElement): string {
  return attributes.key ?? '';
}

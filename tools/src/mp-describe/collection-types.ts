import { childElements, isTrue, type XmlElement } from '../describe/xml-element.ts';
import { objectText, quoted, shortObjectText } from './source-text.ts';
import { TypeNames } from './type-name.ts';

/** Labels by the numbers that a describe names them by. */
export type Labels = ReadonlyMap<string, string>;

/**
 * A TypeScript module with the object types of a describe that was written by hand, so that the
 * collection of its adapter is typed and checked as if it had a definition. The adapter instance is
 * left out: it is no object that an adapter makes.
 */
export function collectionTypes(describe: XmlElement, labels: Labels): string {
  const kinds = childElements(describe, 'ResourceKinds').flatMap((list) =>
    childElements(list, 'ResourceKind'),
  );
  const names = new TypeNames();
  const types = kinds
    .filter(({ attributes }) => attributes.type !== '7')
    .map((kind) => ({ name: names.nameFor(kind.attributes.key ?? ''), kind }));
  const declarations = types.map(({ name, kind }) => {
    const text = objectTypeText(kind, labels);
    return `export const ${name} = defineObjectType(${quoted(kind.attributes.key ?? '')}, ${text});`;
  });
  return `${[importText(declarations.join('\n')), ...declarations].join('\n\n')}\n`;
}

const makers = ['defineObjectType', 'group', 'instancedGroup', 'metric', 'property'];

function importText(program: string): string {
  const used = makers.filter((maker) => program.includes(`${maker}(`));
  const names = used.length === 0 ? ['defineObjectType'] : used;
  return `import { ${names.join(', ')} } from ${quoted('@packwright/sdk')};`;
}

function objectTypeText(kind: XmlElement, labels: Labels): string {
  const identifiers = childElements(kind, 'ResourceIdentifier').map((identifier) => [
    identifier.attributes.key ?? '',
    identifierText(identifier, labels),
  ]);
  return objectText({
    label: labelText(kind, labels),
    identifiers: identifiers.length === 0 ? undefined : objectText(Object.fromEntries(identifiers)),
    attributes: attributesText(kind, labels),
  });
}

function identifierText(identifier: XmlElement, labels: Labels): string {
  const { type, required, identType, default: given } = identifier.attributes;
  const values = childElements(identifier, 'enum').map(({ attributes }) => attributes.value ?? '');
  const isInteger = type === 'integer' && values.length === 0;
  const hasDefault =
    given !== undefined && given !== '' && (values.length === 0 || values.includes(given));
  return shortObjectText({
    label: labelText(identifier, labels),
    type: isInteger ? `'integer'` : values.length > 0 ? `'enum'` : undefined,
    values: values.length === 0 ? undefined : `[${values.map(quoted).join(', ')}]`,
    default: hasDefault ? (isInteger ? String(Number(given)) : quoted(given)) : undefined,
    required: isTrue(required, true) ? undefined : 'false',
    partOfUniqueness: identType === '2' ? 'false' : undefined,
  });
}

function attributesText(parent: XmlElement, labels: Labels): string {
  const attributes = childElements(parent, 'ResourceAttribute').map((attribute) => [
    attribute.attributes.key ?? '',
    attributeText(attribute, labels),
  ]);
  const groups = childElements(parent, 'ResourceGroup').map((group) => [
    group.attributes.key ?? '',
    groupText(group, labels),
  ]);
  return objectText(Object.fromEntries([...attributes, ...groups]));
}

function attributeText(attribute: XmlElement, labels: Labels): string {
  const { dataType = 'float', isProperty } = attribute.attributes;
  const isText = dataType === 'string';
  const isOfProperty = isText || isTrue(isProperty, false);
  const options = shortObjectText({
    label: labelText(attribute, labels),
    type: isOfProperty && !isText ? `'number'` : undefined,
    discrete: dataType === 'integer' || dataType === 'long' ? 'true' : undefined,
  });
  const maker = isOfProperty ? 'property' : 'metric';
  return options === '{}' ? `${maker}()` : `${maker}(${options})`;
}

function groupText(group: XmlElement, labels: Labels): string {
  const isInstanced = isTrue(group.attributes.instanced, false);
  const isRequired = isTrue(group.attributes.instanceRequired, false);
  const text = objectText({
    label: labelText(group, labels),
    instanceRequired: isInstanced && !isRequired ? 'false' : undefined,
    attributes: attributesText(group, labels),
  });
  return `${isInstanced ? 'instancedGroup' : 'group'}(${text})`;
}

function labelText({ attributes }: XmlElement, labels: Labels): string | undefined {
  const label = labels.get(attributes.nameKey ?? '');
  return label === undefined || label === attributes.key ? undefined : quoted(label);
}

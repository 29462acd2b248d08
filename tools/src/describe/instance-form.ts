import { childElements, isTrue, type XmlElement } from './xml-element.ts';

/** The form that people fill in to make an adapter instance. */
export interface InstanceForm {
  readonly adapterKind: string;
  readonly objectKind: string;
  /** In the order in which the form shows them. */
  readonly parameters: readonly FormField[];
  readonly credentialTypes: readonly CredentialForm[];
  readonly isCredentialRequired: boolean;
}

/** One kind of credential. */
export interface CredentialForm {
  readonly key: string;
  /** The key where there is no label. */
  readonly label: string;
  readonly fields: readonly FormField[];
}

/** One field of the form. */
export interface FormField {
  readonly key: string;
  /** The key where there is no label. */
  readonly label: string;
  /** What the describe says of it besides; empty for nothing. */
  readonly help: string;
  readonly required: boolean;
  readonly default: string;
  /** The only values that it takes; empty for any. */
  readonly choices: readonly FieldChoice[];
  readonly isInteger: boolean;
  readonly isPassword: boolean;
  readonly isPartOfUniqueness: boolean;
}

/** One value of those that a field takes. */
export interface FieldChoice {
  readonly value: string;
  /** The value where there is no label. */
  readonly label: string;
}

/**
 * The form of the `AdapterKind` element of a describe; undefined when it declares no adapter instance.
 *
 * @param labels by the numbers that the describe names them with
 */
export function instanceForm(
  root: XmlElement,
  labels: ReadonlyMap<string, string>,
): InstanceForm | undefined {
  const instance = inner(root, 'ResourceKinds', 'ResourceKind').findLast(
    ({ attributes }) => attributes.type === '7',
  );
  if (instance === undefined) return undefined;
  const fieldOf = (element: XmlElement) => formField(element, labels);
  const kinds = (instance.attributes.credentialKind ?? '').split(',').map((key) => key.trim());
  return {
    adapterKind: root.attributes.key ?? '',
    objectKind: instance.attributes.key ?? '',
    parameters: childElements(instance, 'ResourceIdentifier').toSorted(byOrder).map(fieldOf),
    credentialTypes: inner(root, 'CredentialKinds', 'CredentialKind')
      .filter(({ attributes }) => kinds.includes(attributes.key ?? ''))
      .map((kind) => ({
        key: kind.attributes.key ?? '',
        label: labels.get(kind.attributes.nameKey ?? '') ?? kind.attributes.key ?? '',
        fields: childElements(kind, 'CredentialField').map(fieldOf),
      })),
    isCredentialRequired: isTrue(instance.attributes.isCredentialRequired, true),
  };
}

function formField(element: XmlElement, labels: ReadonlyMap<string, string>): FormField {
  const { key = '', nameKey = '', required, type, password, identType = '1' } = element.attributes;
  const choices = childElements(element, 'enum').map(({ attributes }) => attributes);
  const chosen = choices.find((choice) => choice.default === 'true')?.value;
  return {
    key,
    label: labels.get(nameKey) ?? key,
    help: labels.get(`${nameKey}.description`) ?? '',
    required: isTrue(required, true),
    default: element.attributes.default || (chosen ?? ''),
    choices: choices.flatMap(({ value, nameKey: name = '' }) =>
      value === undefined ? [] : [{ value, label: labels.get(name) ?? value }],
    ),
    isInteger: type === 'integer',
    isPassword: isTrue(password, false),
    isPartOfUniqueness: identType === '1',
  };
}

function byOrder(a: XmlElement, b: XmlElement): number {
  const [one = 100, other = 100] = [a, b].map(({ attributes }) =>
    Number(attributes.dispOrder ?? 100),
  );
  return one - other;
}

function inner(root: XmlElement, list: string, name: string): XmlElement[] {
  return childElements(root, list).flatMap((element) => childElements(element, name));
}

import { type XmlElement, type XmlNode, xmlElement } from '../../src/describe/xml-element.ts';

/** One way in which a describe of ours says more than the vendor's converter did. */
type Deviation = {
  /** The first cell of its row in docs/deviations.md. */
  readonly title: string;
  /** The element as the vendor's converter would have written it. */
  readonly vendors: (element: XmlElement) => XmlElement;
};

const containers =
  /^(CustomGroupMetrics|Faults|LaunchConfigurations|BasePolicyAnalysisSettings|OOTBPolicies|FavoriteGroups)$/;

/** Recognised by what a document holds; no case is known by its name. */
export const describeDeviations: readonly Deviation[] = [
  {
    title: 'default of an enumeration',
    vendors: (element) =>
      element.name === 'enum' && element.attributes.nameKey !== undefined
        ? withAttributes(element, { ...element.attributes, default: 'false' })
        : element,
  },
  { title: 'KPI', vendors: without('ResourceAttribute', 'isKpi') },
  { title: 'length of a text', vendors: without('ResourceIdentifier', 'length') },
  {
    title: 'default of a credential field',
    vendors: without('CredentialField', 'default'),
  },
  {
    title: 'attributes of an element that a fragment brings',
    vendors: (element) => (containers.test(element.name) ? withAttributes(element, {}) : element),
  },
];

/** The document as the vendor's converter would have written it. */
export function asVendors(element: XmlElement): XmlElement {
  const { name, attributes, children } = describeDeviations.reduce(
    (changed, { vendors }) => vendors(changed),
    element,
  );
  return xmlElement(name, attributes, children.map(nodeAsVendors));
}

function nodeAsVendors(node: XmlNode): XmlNode {
  return typeof node === 'string' ? node : asVendors(node);
}

function without(name: string, attribute: string) {
  return (element: XmlElement): XmlElement => {
    if (element.name !== name) return element;
    const { [attribute]: _, ...others } = element.attributes;
    return withAttributes(element, others);
  };
}

function withAttributes(
  element: XmlElement,
  attributes: Readonly<Record<string, string>>,
): XmlElement {
  return { ...element, attributes };
}

import type { Fragment } from '../../src/describe/fragments.ts';
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
    title: 'what an object type is: group, tag, tier and the like',
    vendors: (element) =>
      element.name === 'ResourceKind' && element.attributes.type !== '7'
        ? withAttributes(element, { ...element.attributes, type: '1' })
        : element,
  },
  {
    title: 'further attributes of an object type',
    vendors: without(
      'ResourceKind',
      'subType',
      'showTag',
      'monitoringInterval',
      'isCredentialRequired',
      'capacityModel',
    ),
  },
  {
    title: 'computed metrics, power state and icons',
    vendors: (element) =>
      element.name === 'ResourceKind'
        ? { ...element, children: element.children.filter((child) => !isExtra(child)) }
        : element,
  },
  {
    title: 'a choice of several values',
    vendors: without('ResourceIdentifier', 'enumMultiSelect'),
  },
  {
    title: 'attributes that are not collected unless somebody asks for them',
    vendors: (element) =>
      element.attributes.defaultMonitored === 'false'
        ? withAttributes(element, { ...element.attributes, defaultMonitored: 'true' })
        : element,
  },
  {
    title: 'history of properties, and favorites',
    vendors: without(
      'ResourceAttribute',
      'isPropertyHistoryEnabled',
      'favoriteGroups',
      'favoriteInstances',
    ),
  },
  {
    title: 'capacity definitions in a fragment',
    vendors: (element) =>
      element.name === 'AdapterKind'
        ? { ...element, children: element.children.filter((child) => !isCapacity(child)) }
        : element,
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
  const given = renamed(xmlElement(name, attributes), (key) => key.replace(kept, ''));
  return { ...given, children: children.map(nodeAsVendors) };
}

/** The first cells of the rows about what goes in, or about the text that comes out. */
export const inputDeviations = {
  numbers: '`vendorNameKey` and other names ending in `NameKey` in a fragment',
  order: 'order of fragments',
  comments: 'comments in a fragment',
  nullLists: 'null in place of a list (`enum_values`, members of a group)',
} as const;

const kept = '-kept';

/** The fragment, with names for what the vendor's converter does not number anew that ours does not know. */
export function withVendorsNumbers({ name, root }: Fragment): Fragment {
  return { name, root: renamed(root, (key) => (/.NameKey$/.test(key) ? key + kept : key)) };
}

function renamed(element: XmlElement, rename: (name: string) => string): XmlElement {
  const attributes = Object.entries(element.attributes).map(([key, value]) => [rename(key), value]);
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : renamed(child, rename),
  );
  return { name: element.name, attributes: Object.fromEntries(attributes), children };
}

/** The vendor's document without the comments that its fragments brought. */
export function withoutComments(text: string): string {
  return text.replace(/\n *<!--[\s\S]*?-->/g, '');
}

/** Whether a list that may be left out is null, which ends the vendor's converter. */
export function holdsNullLists(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, inner]) =>
      (inner === null && ['enum_values', 'groups', 'attributes'].includes(name)) ||
      holdsNullLists(inner),
  );
}

function nodeAsVendors(node: XmlNode): XmlNode {
  return typeof node === 'string' ? node : asVendors(node);
}

function isExtra(node: XmlNode): boolean {
  return typeof node !== 'string' && /^(ComputedMetrics|PowerState|Icon)$/.test(node.name);
}

function isCapacity(node: XmlNode): boolean {
  return typeof node !== 'string' && node.name === 'CapacityDefinitions';
}

function without(name: string, ...dropped: readonly string[]) {
  return (element: XmlElement): XmlElement => {
    if (element.name !== name) return element;
    const kept = Object.entries(element.attributes).filter(([key]) => !dropped.includes(key));
    return withAttributes(element, Object.fromEntries(kept));
  };
}

function withAttributes(
  element: XmlElement,
  attributes: Readonly<Record<string, string>>,
): XmlElement {
  return { ...element, attributes };
}

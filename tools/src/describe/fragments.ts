import type { DescribeDocument } from './describe-document.ts';
import type { LabelTable } from './label-table.ts';
import type { XmlElement } from './xml-element.ts';

/** One `conf/*.xml` besides `describe.xml`: parts of a describe that no definition can express. */
export type Fragment = { readonly name: string; readonly root: XmlElement };

/** Something about a fragment that its author should know. */
export type FragmentWarning = { readonly fragment: string; readonly message: string };

/** The elements that fragments can bring, in the order in which they are merged. */
const mergeable = [
  'CustomGroupMetrics',
  'Faults',
  'LaunchConfigurations',
  'BasePolicyAnalysisSettings',
  'OOTBPolicies',
  'FavoriteGroups',
  'CapacityDefinitions',
] as const;

/** The document with what the fragments bring, and what was wrong with them. */
export type MergedDescribe = DescribeDocument & { readonly warnings: readonly FragmentWarning[] };

/**
 * Adds fragments to a describe, in the order of their names. A fragment has labels of its own, in its
 * first `Names`: they get numbers of the document's table. A label that is missing there is left out
 * with a warning.
 */
export function mergeFragments(
  { root, labels }: DescribeDocument,
  fragments: readonly Fragment[],
): MergedDescribe {
  const warnings: FragmentWarning[] = [];
  const [others, own] = apart(root);
  const parts = new Map(own.map((part) => [part.name, part]));
  for (const fragment of fragments.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const warn = (message: string) => warnings.push({ fragment: fragment.name, message });
    mergeFragment(fragment, labels, parts, warn);
  }
  return { root: { ...root, children: [...others, ...parts.values()] }, labels, warnings };
}

/** What fragments cannot add to, and what they can. */
function apart(root: XmlElement): [XmlElement[], XmlElement[]] {
  const isMergeable = ({ name }: XmlElement) => mergeable.some((one) => one === name);
  const children = elements(root);
  return [children.filter((child) => !isMergeable(child)), children.filter(isMergeable)];
}

function mergeFragment(
  { root }: Fragment,
  labels: LabelTable,
  parts: Map<string, XmlElement>,
  warn: (message: string) => void,
): void {
  const numbers = new Map(namesOf(root).map(([key, label]) => [key, labels.numberOf(label)]));
  const found = mergeable.flatMap((name) => {
    const part = elements(root).find((child) => child.name === name);
    return part !== undefined && part.children.length > 0 ? [part] : [];
  });
  for (const part of found) {
    const { name, attributes, children } = renumbered(part, numbers, warn);
    const known = parts.get(name);
    parts.set(name, {
      name,
      attributes: { ...known?.attributes, ...attributes },
      children: [...(known?.children ?? []), ...children],
    });
  }
  if (found.length === 0) {
    warn(`has none of ${mergeable.join(', ')}: nothing of it is used`);
  }
}

/** Key and label of each name in the default language, which comes first. */
function namesOf(root: XmlElement): [string, string | null][] {
  const names = elements(root).find(({ name }) => name === 'Names');
  const entries = names === undefined ? [] : elements(names).filter(({ name }) => name === 'Name');
  return entries.map(({ attributes }) => [attributes.key ?? '', attributes.shortName ?? null]);
}

/** `nameKey`, `vendorNameKey`, `unitNameKey` and the like: all of them name a label. */
function renumbered(
  element: XmlElement,
  numbers: ReadonlyMap<string, number>,
  warn: (message: string) => void,
): XmlElement {
  const attributes = Object.entries(element.attributes).flatMap(([name, value]) => {
    if (!/^nameKey$|NameKey$/.test(name)) return [[name, value] as const];
    const number = numbers.get(value);
    if (number !== undefined) return [[name, String(number)] as const];
    warn(`${element.name} has ${name} ${value}, which its Names lack: the attribute is left out`);
    return [];
  });
  return {
    name: element.name,
    attributes: Object.fromEntries(attributes),
    children: element.children.map((child) =>
      typeof child === 'string' ? child : renumbered(child, numbers, warn),
    ),
  };
}

function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

import type { XmlElement } from '../describe/xml-element.ts';

/** Each key that a describe declares, by the way to it, and what it says of that key. */
export type DeclaredKeys = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * Reads out what installed objects, their history, and content depend on. Labels and the order of
 * forms are left out, since they may change at any time.
 */
export function declaredKeys(root: XmlElement): DeclaredKeys {
  return new Map([['adapter', { key: root.attributes.key ?? '' }], ...keysBelow(root, '')]);
}

type Declared = [string, Readonly<Record<string, string>>];

function* keysBelow(element: XmlElement, above: string): Generator<Declared> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const facts = telling[child.name];
    if (facts === undefined) {
      if (child.name === 'ResourceKinds' || child.name === 'CredentialKinds') {
        yield* keysBelow(child, above);
      }
      continue;
    }
    const key = child.attributes.key ?? '';
    const place = above === '' ? `${facts.noun} ${key}` : `${above}, ${facts.noun} ${key}`;
    yield [place, factsOf(child, facts.defaults)];
    yield* keysBelow(child, place);
  }
}

function factsOf({ attributes }: XmlElement, defaults: Readonly<Record<string, string>>) {
  const entries = Object.entries(defaults).map(([name, otherwise]) => {
    const value = attributes[name] ?? otherwise;
    return [name, value === '1' && /^(?:true|false)$/.test(otherwise) ? 'true' : value] as const;
  });
  return Object.fromEntries(entries);
}

/** The elements whose keys count, and the attributes that do, with what the platform assumes. */
const telling: Readonly<
  Record<string, { readonly noun: string; readonly defaults: Readonly<Record<string, string>> }>
> = {
  CredentialKind: { noun: 'credential kind', defaults: {} },
  CredentialField: {
    noun: 'field',
    defaults: { type: 'string', required: 'true', password: 'false' },
  },
  ResourceKind: { noun: 'object type', defaults: { type: '1' } },
  ResourceIdentifier: {
    noun: 'identifier',
    defaults: { type: 'string', required: 'true', identType: '1' },
  },
  ResourceGroup: {
    noun: 'group',
    defaults: { instanced: 'false', instanceRequired: 'false' },
  },
  ResourceAttribute: {
    noun: 'attribute',
    defaults: { dataType: 'float', isProperty: 'false', unit: '' },
  },
};

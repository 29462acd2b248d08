import type { InstalledPackage } from './installed-package.ts';

/** What a document is about. */
export interface DocumentSubject {
  /** Of the pack, as its file is named without ending. */
  readonly name: string;
  readonly version: string;
  /** The image as it is pulled: `host/path`. */
  readonly image: string;
  /** Of the image, in the registry. */
  readonly digest: string;
  /** When the image was built; a document of the same image is the same, whenever it is made. */
  readonly created: Date;
  /** Version of these tools. */
  readonly toolVersion: string;
}

/** The text of an SPDX 2.3 document with all packages of a pack's image: equal input gives equal bytes. */
export function spdxDocument(
  subject: DocumentSubject,
  packages: readonly InstalledPackage[],
): string {
  const { name, version, image, digest, created, toolVersion } = subject;
  return written({
    name: `${name}_${version}`,
    namespace: documentNamespace(subject),
    created,
    tool: `packwright-mp-build-${toolVersion}`,
    above: [{ ...element('SPDXRef-Pack', name, version), primaryPackagePurpose: 'INSTALL' }],
    image: element('SPDXRef-Image', image, digest, imageLocator(image, digest)),
    packages,
  });
}

/** An image that is on this machine alone. */
export interface ImageSubject {
  /** Without its tag. */
  readonly image: string;
  readonly version: string;
  /** `sha256:…`, as the engine names it; no registry knows it. */
  readonly imageId: string;
  readonly created: Date;
  readonly toolVersion: string;
}

/** The same of an image alone. */
export function spdxImageDocument(
  { image, version, imageId, created, toolVersion }: ImageSubject,
  packages: readonly InstalledPackage[],
): string {
  return written({
    name: `${image}_${version}`,
    namespace: namespaceOf(toolVersion, image, version, imageId),
    created,
    tool: `packwright-image-${toolVersion}`,
    above: [],
    image: { ...element('SPDXRef-Image', image, version), comment: `Image ${imageId}` },
    packages,
  });
}

type Element = { readonly SPDXID: string; readonly [member: string]: unknown };

interface DocumentParts {
  readonly name: string;
  readonly namespace: string;
  readonly created: Date;
  readonly tool: string;
  /** What depends on the image, the outermost first; none for an image alone. */
  readonly above: readonly Element[];
  readonly image: Element;
  readonly packages: readonly InstalledPackage[];
}

function written(parts: DocumentParts): string {
  const { name, namespace, created, tool, above, image, packages } = parts;
  const contents = distinctPackages(packages).map(packageElement);
  const described = above[0] ?? image;
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name,
    documentNamespace: namespace,
    creationInfo: {
      created: created.toISOString().replace(/\.\d+Z$/, 'Z'),
      creators: [`Tool: ${tool}`],
    },
    packages: [...above, { ...image, primaryPackagePurpose: 'CONTAINER' }, ...contents],
    relationships: [
      relationship('SPDXRef-DOCUMENT', 'DESCRIBES', described.SPDXID),
      ...above.map(({ SPDXID }) => relationship(SPDXID, 'DEPENDS_ON', image.SPDXID)),
      ...contents.map(({ SPDXID }) => relationship(image.SPDXID, 'CONTAINS', SPDXID)),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** What no other document has: tools, pack, image and where it is pulled from make one. */
export function documentNamespace(subject: DocumentSubject): string {
  const { name, version, image, digest, toolVersion } = subject;
  return namespaceOf(toolVersion, name, version, image, digest);
}

function namespaceOf(...parts: readonly string[]): string {
  return `urn:${['packwright', ...parts].map(encodeURIComponent).join(':')}`;
}

/** By their addresses; a package that is there several times is told once. */
export function distinctPackages(packages: readonly InstalledPackage[]): InstalledPackage[] {
  const byLocator = new Map(packages.map((one) => [locator(one), one]));
  return [...byLocator.keys()].sort().flatMap((key) => byLocator.get(key) ?? []);
}

function packageElement(one: InstalledPackage) {
  const { ecosystem, name, version, license } = one;
  // Names have characters that ids must not have; two names never become one by the escapes.
  const id = `${ecosystem}-${name}-${version}${one.architecture === undefined ? '' : `-${one.architecture}`}`;
  const escaped = id.replace(/[^A-Za-z0-9.-]/g, (sign) => `-x${sign.charCodeAt(0).toString(16)}-`);
  return {
    ...element(`SPDXRef-${escaped}`, name, version, locator(one)),
    ...(license === undefined ? {} : { licenseDeclared: license }),
  };
}

function element(id: string, name: string, version: string, address?: string) {
  const reference = {
    referenceCategory: 'PACKAGE-MANAGER',
    referenceType: 'purl',
    referenceLocator: address,
  };
  return {
    SPDXID: id,
    name,
    versionInfo: version,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    ...(address === undefined ? {} : { externalRefs: [reference] }),
  };
}

/** The package URL, by which scanners know a package. */
function locator({ ecosystem, name, version, architecture }: InstalledPackage): string {
  const at = encodeURIComponent(version);
  if (ecosystem === 'npm') {
    const path = name.split('/').map(encodeURIComponent).join('/');
    return `pkg:npm/${path}@${at}`;
  }
  // Python takes `_`, `.` and `-` for the same, in any case.
  if (ecosystem === 'pypi') return `pkg:pypi/${name.toLowerCase().replace(/[-_.]+/g, '-')}@${at}`;
  if (ecosystem === 'generic') return `pkg:generic/${encodeURIComponent(name)}@${at}`;
  const built = architecture === undefined ? '' : `?arch=${architecture}`;
  return `pkg:deb/debian/${encodeURIComponent(name)}@${at}${built}`;
}

function imageLocator(image: string, digest: string): string {
  const name = image.split('/').at(-1) ?? image;
  return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}?repository_url=${encodeURIComponent(image)}`;
}

function relationship(from: string, relationshipType: string, to: string) {
  return { spdxElementId: from, relationshipType, relatedSpdxElement: to };
}

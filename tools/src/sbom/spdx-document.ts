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

/** The text of an SPDX 2.3 document with all packages of an image: equal input gives equal bytes. */
export function spdxDocument(
  subject: DocumentSubject,
  packages: readonly InstalledPackage[],
): string {
  const { name, version, image, digest, created, toolVersion } = subject;
  const contents = distinctPackages(packages).map(packageElement);
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `${name}_${version}`,
    documentNamespace: documentNamespace(subject),
    creationInfo: {
      created: created.toISOString().replace(/\.\d+Z$/, 'Z'),
      creators: [`Tool: packwright-mp-build-${toolVersion}`],
    },
    packages: [
      { ...element('SPDXRef-Pack', name, version), primaryPackagePurpose: 'INSTALL' },
      {
        ...element('SPDXRef-Image', image, digest, imageLocator(image, digest)),
        primaryPackagePurpose: 'CONTAINER',
      },
      ...contents,
    ],
    relationships: [
      relationship('SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-Pack'),
      relationship('SPDXRef-Pack', 'DEPENDS_ON', 'SPDXRef-Image'),
      ...contents.map(({ SPDXID }) => relationship('SPDXRef-Image', 'CONTAINS', SPDXID)),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** What no other document has: tools, pack, image and where it is pulled from make one. */
export function documentNamespace(subject: DocumentSubject): string {
  const { name, version, image, digest, toolVersion } = subject;
  const parts = ['packwright', toolVersion, name, version, image, digest];
  return `urn:${parts.map(encodeURIComponent).join(':')}`;
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

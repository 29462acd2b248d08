/** What the instructions of an offline bundle are about. */
export interface BundleSubject {
  /** Names of the files in the bundle. */
  readonly pak: string;
  readonly archive: string;
  /** Of the pack. */
  readonly name: string;
  readonly version: string;
  /** Where the pack says that the image is: host and path. */
  readonly image: string;
  /** Whether the pack leaves the host to the platform. */
  readonly useDefaultRegistry: boolean;
  readonly digest: string;
  readonly tag: string;
  /** Whether an engine of the kind that made the bundle pushes the image with this digest. */
  readonly isAsPushed: boolean;
}

/** The instructions for whoever installs a pack where no registry of the outside can be reached. */
export function bundleReadme(subject: BundleSubject): string {
  const { pak, archive, name, version, image, digest, tag } = subject;
  return `# ${name} ${version}${headingEnd}

| file | is |
| --- | --- |
| \`${pak}\` | the management pack |
| \`${archive}\` | the image of its adapter: an OCI layout, which \`docker load\` reads too |
| \`${pak.replace(/\.pak$/, '.spdx.json')}\` | what is in the image, as SPDX 2.3 |
| \`SHA256SUMS\` | checksums of all of them |

The pack tells cloud proxies to pull exactly this image, by its digest:

    ${image}@${digest}
${subject.useDefaultRegistry ? '\nThe pack leaves the registry to the platform: put the one that the platform is set up with in place of the host.\n' : ''}
## 1. Check what you got

    sha256sum --check SHA256SUMS

## 2. Put the image into that registry

Cloud proxies must be able to pull from it without a login. The digest is that of the manifest in the archive, so the image has to be
copied **as it is**: unpack the archive,

    mkdir image && tar -xf ${archive} -C image

and use one of these tools, which copy manifest and layers without a change:

    crane push image ${image}:${tag}

    oras cp --from-oci-layout image:${tag} ${image}:${tag}

    cp image/blobs/sha256/${digest.replace('sha256:', '')} image/blobs/sha256/manifest.json
    skopeo copy --preserve-digests dir:image/blobs/sha256 docker://${image}:${tag}

${enginesText(subject)}
## 3. See that it is there

    curl -fsS -o manifest.json -H 'Accept: application/vnd.oci.image.manifest.v1+json' \\
      -H 'Accept: application/vnd.docker.distribution.manifest.v2+json' \\
      https://${image.replace('/', '/v2/')}/manifests/${digest} && sha256sum manifest.json

prints \`${digest.replace('sha256:', '')}\`. A registry without TLS is asked with \`http://\`; one that wants a login, with \`-u <name>\`.

## 4. Install the pack

Install \`${pak}\` on the platform as any other pack.
`;
}

/** Whether a text is that of such instructions. */
export function isBundleReadme(text: string): boolean {
  const [heading = ''] = text.split('\n');
  return heading.startsWith('# ') && heading.endsWith(headingEnd);
}

const headingEnd = ': offline bundle';

function enginesText({ archive, image, tag, digest, isAsPushed }: BundleSubject): string {
  const containerd = `Docker keeps the digest where it stores images with containerd (\`docker info\` shows
\`driver-type: io.containerd.snapshotter.v1\`).`;
  if (!isAsPushed) {
    return `\`docker load\` and \`docker push\` are another matter: ${containerd} Older stores unpack the layers when
they load them, and compress them anew when they push: the content is the same, the digest is another one, and cloud proxies would
not find the image.
`;
  }
  return `Without one of these tools:

    docker load --input ${archive}
    docker push ${image}:${tag}

${containerd} Older stores compress the layers anew when they push. An engine of the
same kind as the one that made this bundle compresses them in the same way, so the digest is the same; another version may do it in
another way. \`docker push\` prints the digest: it must be \`${digest}\`, or cloud proxies do not find the image.
`;
}

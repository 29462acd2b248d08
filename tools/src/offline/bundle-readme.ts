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
}

/** The instructions for whoever installs a pack where no registry of the outside can be reached. */
export function bundleReadme(subject: BundleSubject): string {
  const { pak, archive, name, version, image, digest, tag } = subject;
  return `# ${name} ${version}: offline bundle

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

Cloud proxies must be able to pull from it without a login. The digest is that of the manifest in the archive, so the archive has to be
copied **as it is**. One of these does so:

    skopeo copy --preserve-digests oci-archive:${archive}:${tag} docker://${image}:${tag}

    mkdir image && tar -xf ${archive} -C image && crane push image ${image}:${tag}

    mkdir image && tar -xf ${archive} -C image && oras cp --from-oci-layout image:${tag} ${image}:${tag}

\`docker load\` and \`docker push\` keep the digest only where Docker stores images with containerd (\`docker info\` shows
\`driver-type: io.containerd.snapshotter.v1\`). Older stores unpack the layers when they load them, and compress them anew when they push:
the content is the same, the digest is another one, and cloud proxies would not find the image.

## 3. See that it is there

    curl -fsS -H 'Accept: application/vnd.oci.image.manifest.v1+json' \\
      https://${image.replace('/', '/v2/')}/manifests/${digest} | sha256sum

prints \`${digest.replace('sha256:', '')}\`.

## 4. Install the pack

Install \`${pak}\` on the platform as any other pack.
`;
}

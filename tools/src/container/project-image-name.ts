import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What the image of a project is called, as the vendor's tools do: `<name>-test:<version>` of
 * `manifest.txt` in lower case; the directory's name and `latest` where the manifest says nothing.
 * What a name of an image cannot have becomes a hyphen.
 */
export function projectImageName(directory: string): string {
  const { name, version } = manifestOf(directory);
  const called = typeof name === 'string' ? repositoryName(name) : '';
  const repository = called || repositoryName(path.basename(directory)) || 'adapter';
  const tag = typeof version === 'string' ? version.replaceAll(/[^\w.-]/g, '-') : '';
  return `${repository}-test:${/^\w/.test(tag) ? tag.slice(0, 128) : 'latest'}`;
}

type Members = Readonly<Record<string, unknown>>;

/** A manifest that is missing or broken is for others to complain about: the image can be built. */
function manifestOf(directory: string): Members {
  try {
    const text = readFileSync(path.join(directory, 'manifest.txt'), 'utf8');
    const manifest: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof manifest === 'object' && manifest !== null ? (manifest as Members) : {};
  } catch {
    return {};
  }
}

function repositoryName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, (between) => (/^[._-]$/.test(between) ? between : '-'))
    .replaceAll(/^[._-]+|[._-]+$/g, '');
}

import { expect, test } from 'vitest';
import type { AdapterContainer } from '../../tools/src/container/adapter-container.ts';
import { imageSbom } from '../../tools/src/sbom/image-sbom.ts';
import { container, shell } from './containers.ts';
import { serverVersion, type TestImages } from './test-images.ts';

/** The list of what is in the base image, compared with what its own programs say. */
export function testSbom(images: () => TestImages): void {
  test('names every package of Debian, the one of tini among them, Node, the server and what is bundled with it', async () => {
    const base = await container({ image: images().base });
    const { packages } = await listed();
    const names = packages.map(({ ecosystem, name, version }) => `${ecosystem} ${name} ${version}`);
    const debian = await lines(
      base,
      `dpkg --list | awk '/^ii/ { sub(/:.*/, "", $2); print "deb", $2, $3 }'`,
    );
    expect(debian.length).toBeGreaterThan(50);
    const [tini] = await lines(base, "tini --version | sed 's/.* version //; s/ .*//'");
    const [node] = await lines(base, "node --version | sed 's/v/generic node /'");
    const bundled = await lines(
      base,
      "grep -A2 -E '^-{80}$' /opt/packwright/LICENCES | sed -nE 's/^(\\S+) (\\S+), .*/npm \\1 \\2/p'",
    );
    expect(bundled.length).toBeGreaterThan(50);
    expect(names).toEqual(expect.arrayContaining([...debian, ...bundled, node]));
    expect(names).toContainEqual(expect.stringMatching(`^deb tini ${tini}-`));
    expect(names).toContain(`npm @packwright/server ${await serverVersion()}`);
  });

  test('tells the licence of everything that does not come from Debian', async () => {
    const { packages } = await listed();
    const others = packages.filter(({ ecosystem }) => ecosystem !== 'deb');
    expect(others.length).toBeGreaterThan(50);
    expect(others.filter(({ license }) => license === undefined)).toEqual([]);
  });

  test('is the same for the same image', async () => {
    expect((await listed()).text).toBe((await listed()).text);
  });

  async function listed() {
    const [image = '', version = ''] = images().base.split(':');
    const signal = AbortSignal.timeout(60_000);
    return imageSbom(images().docker, { image, version, signal });
  }
}

async function lines(adapter: AdapterContainer, command: string): Promise<string[]> {
  const { stdout } = await shell(adapter, command);
  return stdout.split('\n').filter((line) => line !== '');
}

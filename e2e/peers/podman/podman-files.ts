import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';

/** Everything of podman's in one directory: images, containers, and how it is to run them. */
export interface PodmanFiles extends AsyncDisposable {
  readonly directory: string;
  /** What makes podman use it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Makes the directory; podman may push to this registry without TLS. */
export async function makePodmanFiles(registry: string): Promise<PodmanFiles> {
  const directory = await mkdtemp(path.join(tmpdir(), 'packwright-podman-'));
  const file = (name: string) => path.join(directory, name);
  await mkdir(file('home'));
  await writeFile(file('containers.conf'), containersConf);
  await writeFile(file('storage.conf'), storageConf(directory));
  await writeFile(
    file('registries.conf'),
    `[[registry]]\nlocation = "${registry}"\ninsecure = true\n`,
  );
  const environment = {
    ...process.env,
    HOME: file('home'),
    CONTAINERS_CONF: file('containers.conf'),
    CONTAINERS_STORAGE_CONF: file('storage.conf'),
    CONTAINERS_REGISTRIES_CONF: file('registries.conf'),
  };
  return { directory, environment, [Symbol.asyncDispose]: () => remove(directory) };
}

// Debian's crun refuses some control groups, a sandbox refuses higher limits than its own, and a
// build needs no network of its own. There is no systemd in a container that tests run in.
const containersConf = `[containers]
default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]
netns = "host"
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
`;

// Without a driver it takes overlay where it can, and vfs elsewhere.
function storageConf(directory: string): string {
  return `[storage]
graphroot = "${directory}/images"
runroot = "${directory}/containers"
`;
}

/** Podman mounts its storage onto itself, and keeps that when it ends. */
async function remove(directory: string): Promise<void> {
  const { stdout } = await execa('findmnt', ['-rno', 'TARGET']);
  const mounts = stdout.split('\n').filter((target) => target.startsWith(`${directory}/`));
  for (const target of mounts.reverse()) await execa('umount', ['--lazy', target]);
  await execa('rm', ['-rf', '--one-file-system', directory]);
}

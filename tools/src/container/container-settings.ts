import type Docker from 'dockerode';

/** The PEM files a container serves TLS with, as paths on this machine. */
export interface ContainerCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** How an adapter's container is run; the defaults are those of a cloud proxy. */
export interface ContainerOptions {
  readonly image: string;
  /** Megabytes; default 1024. Memory and swap together may be 512 MB more, as on the platform. */
  readonly memoryLimit?: number;
  /** Serve TLS on 443 with these files; plain HTTP on 8080 otherwise. */
  readonly tls?: ContainerCertificate;
  readonly env?: Readonly<Record<string, string>>;
  /** The port of this machine, 127.0.0.1; default a free one that the engine chooses. */
  readonly hostPort?: number;
  /** Further ports of the container, each published as the same port of 127.0.0.1. */
  readonly morePorts?: readonly number[];
  /** User name or id; default the image's own. */
  readonly user?: string;
  /** Mount the root file system read-only; `/tmp` and `/var/log` are volumes then. Default false. */
  readonly readOnlyRoot?: boolean;
  /** Drop all capabilities, and let no program gain any. Default false. */
  readonly withoutPrivileges?: boolean;
  /** Further `source:target[:ro]` mounts. */
  readonly binds?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  /** Milliseconds between two health checks; default the image's own. */
  readonly healthInterval?: number;
}

/** Where the server of an image looks for its certificate and key. */
export const certificateTargets = {
  certificate: '/etc/ssl/certs/dockerized.crt',
  key: '/etc/ssl/certs/dockerized.key',
};

/** The port inside the container that answers, e.g. `8080/tcp`; `PORT` decides as in the server. */
export function containerPort({ tls, env }: ContainerOptions): string {
  return `${env?.PORT ?? (tls === undefined ? 8080 : 443)}/tcp`;
}

/** Translates the options into what the engine is asked to create. */
export function containerSettings(options: ContainerOptions): Docker.ContainerCreateOptions {
  const port = containerPort(options);
  const more = options.morePorts ?? [];
  return {
    Image: options.image,
    Env: Object.entries(options.env ?? {}).map(([name, value]) => `${name}=${value}`),
    Labels: { ...options.labels },
    ExposedPorts: Object.fromEntries([port, ...more.map(tcp)].map((one) => [one, {}])),
    HostConfig: {
      ...memorySettings(options.memoryLimit ?? 1024),
      Binds: [...certificateBinds(options.tls), ...(options.binds ?? [])],
      ReadonlyRootfs: options.readOnlyRoot ?? false,
      ...(options.withoutPrivileges ? unprivileged : {}),
      // Only this machine may call.
      PortBindings: {
        [port]: published(options.hostPort ?? 0),
        ...Object.fromEntries(more.map((one) => [tcp(one), published(one)])),
      },
    },
    // Volumes on disk: a tmpfs would count large results as memory of the container.
    ...(options.readOnlyRoot ? { Volumes: { '/tmp': {}, '/var/log': {} } } : {}),
    ...(options.user === undefined ? {} : { User: options.user }),
    ...healthSettings(options.healthInterval),
  };
}

const unprivileged = { CapDrop: ['ALL'], SecurityOpt: ['no-new-privileges'] };

function tcp(port: number): string {
  return `${port}/tcp`;
}

function published(hostPort: number): Docker.PortBinding[] {
  return [{ HostIp: '127.0.0.1', HostPort: String(hostPort) }];
}

const megabyte = 1024 * 1024;

/** What the engine is told of a limit in megabytes. */
export function memorySettings(limit: number): { Memory: number; MemorySwap: number } {
  return { Memory: limit * megabyte, MemorySwap: (limit + 512) * megabyte };
}

function certificateBinds(tls: ContainerCertificate | undefined): string[] {
  if (tls === undefined) return [];
  return [
    `${tls.certificate}:${certificateTargets.certificate}:ro`,
    `${tls.key}:${certificateTargets.key}:ro`,
  ];
}

function healthSettings(interval: number | undefined): Docker.ContainerCreateOptions {
  const nanoseconds = 1_000_000;
  // What is left out here the engine takes from the image, the command among it.
  return interval === undefined ? {} : { Healthcheck: { Interval: interval * nanoseconds } };
}

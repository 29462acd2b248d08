/** One way in which registries are handled differently from the vendor's tools. */
export type Deviation = {
  /** The first cell of its row in docs/deviations.md. */
  readonly title: string;
  /** Whether a path that somebody wrote is one of those it is about. */
  readonly concerns: (path: string) => boolean;
};

const firstPart = (path: string) => path.split('/')[0] ?? '';

/** The engine takes it for a host, and the vendor's tools do not. */
export const hostWithoutDot: Deviation = {
  title: 'host without a dot',
  concerns: (path) => {
    const first = firstPart(path);
    return !first.includes('.') && (first === 'localhost' || /^\[|:\d+$/.test(first));
  },
};

/** Neither a dot nor a port: the engine looks for it on Docker Hub. */
export const noHost: Deviation = {
  title: 'path without a host',
  concerns: (path) =>
    path !== '' && !hostWithoutDot.concerns(path) && !/[.:[]/.test(firstPart(path)),
};

export const otherNameOfHub: Deviation = {
  title: 'other name of Docker Hub',
  concerns: (path) => firstPart(path) === 'index.docker.io',
};

export const otherThanTwoParts: Deviation = {
  title: 'path on Docker Hub of one part, or of more than two',
  concerns: (path) => {
    const onHub = path.replace(/^(index\.)?docker\.io\//, '');
    return (path !== onHub || noHost.concerns(path)) && onHub.split('/').length !== 2;
  },
};

export const impossiblePath: Deviation = {
  title: 'paths that no registry takes',
  concerns: (path) => {
    const [first, ...rest] = path.split('/');
    const hasHost = first === 'localhost' || /[.:[]/.test(first ?? '');
    const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
    const host = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-f0-9:]+\\])(?::\\d+)?$`);
    const part = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
    const parts = hasHost ? rest : [first, ...rest];
    const longest = hasHost ? 255 : 255 - 'docker.io/'.length;
    return (
      (hasHost && (!host.test(first ?? '') || Number(/:(\d+)$/.exec(first ?? '')?.[1]) > 65_535)) ||
      parts.length === 0 ||
      !parts.every((one) => part.test(one ?? '')) ||
      path.length > longest
    );
  },
};

/** Those that are about paths alone; recognised by what a path holds. */
export const pathDeviations = [
  hostWithoutDot,
  noHost,
  otherNameOfHub,
  otherThanTwoParts,
  impossiblePath,
];

/** The form in which the vendor knows paths on Docker Hub. */
export function isHubForVendor(path: string): boolean {
  const onHub = path.replace(/^docker\.io\//, '');
  return /^[a-z0-9]{4,30}\/[a-z0-9](?:[a-z0-9._-]*[a-z0-9])$/.test(onHub);
}

/** Those that are about what becomes of the paths. */
export const flowDeviations = {
  separatePush: 'separate registry to push to',
  onlyPush: 'only a registry to push to is known',
  login: 'login',
  tag: 'tag of the image',
  config: '`config.json` after a build',
} as const;

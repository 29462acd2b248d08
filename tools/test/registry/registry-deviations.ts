/** One way in which registries are handled differently from the vendor's tools. */
export type Deviation = {
  /** The first cell of its row in docs/deviations.md. */
  readonly title: string;
  /** Whether a path that somebody wrote is one of those it is about. */
  readonly concerns: (path: string) => boolean;
};

const [firstPart, hasDot] = [(path: string) => path.split('/')[0] ?? '', /\./];

/** The engine takes it for a host, and the vendor's tools do not. */
export const hostWithoutDot: Deviation = {
  title: 'host without a dot',
  concerns: (path) => {
    const first = firstPart(path);
    return !hasDot.test(first) && (first === 'localhost' || /^[a-z0-9-]+:\d+$/.test(first));
  },
};

/** Neither a dot nor a port: the engine looks for it on Docker Hub. */
export const noHost: Deviation = {
  title: 'path without a host',
  concerns: (path) =>
    path !== '' && !hostWithoutDot.concerns(path) && !/[.:]/.test(firstPart(path)),
};

export const otherThanTwoParts: Deviation = {
  title: 'path on Docker Hub of one part, or of more than two',
  concerns: (path) => {
    const onHub = path.startsWith('docker.io/') ? path.slice('docker.io/'.length) : path;
    return (path !== onHub || noHost.concerns(path)) && onHub.split('/').length !== 2;
  },
};

export const impossiblePath: Deviation = {
  title: 'paths that no registry takes',
  concerns: (path) => {
    const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    const host = '(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\\d+)?/)?';
    return !new RegExp(`^${host}${component}(?:/${component})*$`).test(path);
  },
};

/** Those that are about paths alone; recognised by what a path holds. */
export const pathDeviations = [hostWithoutDot, noHost, otherThanTwoParts, impossiblePath];

/** Those that are about what becomes of the paths. */
export const flowDeviations = {
  separatePush: 'separate registry to push to',
  onlyPush: 'only a registry to push to is known',
  login: 'login',
  tag: 'tag of the image',
  config: '`config.json` after a build',
} as const;

/** The parts of a Node image's name that decide what is inside. */
export interface NodeImageName {
  /** Node's major version, e.g. `24`. */
  readonly node: string;
  /** Debian release, e.g. `bookworm`. */
  readonly suite: string;
}

/** Reads `node:24-bookworm-slim`; undefined for every name of another form. */
export function parseNodeImageName(image: string): NodeImageName | undefined {
  const [, node, suite] = /^node:(\d+)-([a-z]+)-slim$/.exec(image) ?? [];
  return node === undefined || suite === undefined ? undefined : { node, suite };
}

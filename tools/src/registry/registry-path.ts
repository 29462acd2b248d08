/** Where the images of one adapter are: a registry and a path in it, without tag and digest. */
export interface RegistryPath {
  /** Host of the registry, with its port where one is given: `localhost:5000`, `docker.io`. */
  readonly registry: string;
  /** Path in the registry, without slashes at its ends: `team/adapter`. */
  readonly repository: string;
}

/** The path as engines write it: `docker.io/team/adapter`. */
export function imageName({ registry, repository }: RegistryPath): string {
  return `${registry}/${repository}`;
}

/** Divides the name of an image, without tag and digest, at the end of the host; checks nothing. */
export function splitName(name: string): RegistryPath {
  const [first = '', ...rest] = name.split('/');
  return isHost(first)
    ? { registry: first === 'index.docker.io' ? 'docker.io' : first, repository: rest.join('/') }
    : { registry: 'docker.io', repository: name };
}

function isHost(part: string): boolean {
  return part === 'localhost' || /[.:[]/.test(part);
}

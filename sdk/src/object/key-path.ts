/**
 * Whether a path can be written at all, for paths that no object type declares: segments between `|`
 * that are not empty, each of which but the last may name an instance behind its first `:`.
 */
export function keyPathProblem(path: string): string | undefined {
  const segments = path.split('|');
  if (segments.some((segment) => segment.trim() === '')) return 'has an empty part';
  const groups = segments.slice(0, -1).map(splitInstance);
  if (groups.some(([group]) => group === '')) return 'has an instance without a group';
  return groups.some(([, instance]) => instance === '') ? 'has an empty instance' : undefined;
}

/** The name of an instance may hold further colons. */
export function splitInstance(segment: string): readonly [string, string | undefined] {
  const place = segment.indexOf(':');
  return place < 0 ? [segment, undefined] : [segment.slice(0, place), segment.slice(place + 1)];
}

export function instanceProblem(instance: string): string | undefined {
  if (instance === '') return 'the name of an instance is empty';
  return instance.includes('|') ? `the name of instance ${instance} contains |` : undefined;
}

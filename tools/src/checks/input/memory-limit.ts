/** How much memory a container gets. */
export interface MemoryLimit {
  /** In MB. */
  readonly megabytes: number;
  /** Why it is not what was asked for; undefined when it is. */
  readonly warning: string | undefined;
}

/** What a collector gives a container whose adapter instance says nothing. */
const usual = 1024;

/** No engine starts a container with less. */
const least = 6;

/**
 * The memory limit that an adapter instance asks for with its identifier `container_memory_limit`,
 * which is the value or has it as its member `value`.
 */
export function memoryLimit(identifiers: Readonly<Record<string, unknown>>): MemoryLimit {
  const asked = askedValue(identifiers.container_memory_limit);
  if (asked === undefined) return { megabytes: usual, warning: undefined };
  const megabytes = wholeNumber(asked);
  if (megabytes === undefined) {
    const warning = `The memory limit '${asked}' is no whole number: ${usual} MB are used.`;
    return { megabytes: usual, warning };
  }
  if (megabytes >= least) return { megabytes, warning: undefined };
  return {
    megabytes: least,
    warning: `A memory limit of ${megabytes} MB is less than a container can have: ${least} MB are used.`,
  };
}

function askedValue(identifier: unknown): unknown {
  if (typeof identifier !== 'object' || identifier === null) return identifier;
  return 'value' in identifier ? identifier.value : undefined;
}

function wholeNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) : undefined;
  return typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : undefined;
}

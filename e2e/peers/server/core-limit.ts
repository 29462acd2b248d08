// One block: less than any dump, which is therefore not written. Where nothing is allowed it stays nothing.
const allow = '[ "$(ulimit -H -c)" = 0 ] || ulimit -S -c 1; exec "$@"';

/** Goes before the program of a server and its arguments: core dumps are not forbidden to it. */
export const withCoreDumps = ['/bin/sh', '-ec', allow, 'sh'] as const;

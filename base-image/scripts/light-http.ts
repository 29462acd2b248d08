import type { Plugin } from 'rolldown';

/**
 * Lets a bundle take Node's HTTP module from the process. An `import` of it reads each of its exports to
 * offer them by name, and one of them, the WebSocket, then loads the whole of `fetch`: 45 ms of a start.
 */
export function lightHttp(): Plugin {
  const module = '\0light-http';
  return {
    name: 'light-http',
    resolveId: (id) => (id === 'node:http' ? module : null),
    load: (id) =>
      id === module ? "module.exports = process.getBuiltinModule('node:http');" : null,
  };
}

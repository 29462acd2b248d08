import { adapterEndpoints } from '../endpoint.ts';

/**
 * The values that labels can have. Each new combination of values is a series that Prometheus
 * keeps for ever, so nothing that a client can choose freely may become a label.
 */

/** How the run of an adapter process can end. */
export const runOutcomes = [
  'result',
  'no-definition',
  'no-result',
  'bad-result',
  'timed-out',
  'client-gone',
  'not-started',
  'too-large',
  'stopped',
] as const;

/** One of {@link runOutcomes}. */
export type RunOutcome = (typeof runOutcomes)[number];

/** The path as a label: itself when the server has such a route, otherwise `other`. */
export function routeLabel(path: string): string {
  return routes.has(path) ? path : other;
}

/** The request method as a label: itself when it is a common one, otherwise `other`. */
export function methodLabel(method: string): string {
  return methods.has(method) ? method : other;
}

const other = 'other';
const routes: ReadonlySet<string> = new Set([
  '/apiVersion',
  ...adapterEndpoints.map(({ path }) => path),
  '/openapi.json',
  '/metrics',
]);
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE']);

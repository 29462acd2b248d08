import type { HttpRequestInit } from '../http-request-init.ts';
import type { ParameterPlace } from './page-options.ts';

/** The request for one page: the parameters are added to those it has. */
export function pageRequest(
  request: HttpRequestInit | undefined,
  parameters: Readonly<Record<string, string | number>>,
  place: ParameterPlace,
): HttpRequestInit {
  if (place === 'query') return { ...request, query: { ...request?.query, ...parameters } };
  const json = typeof request?.json === 'object' ? request.json : {};
  return { ...request, json: { ...json, ...parameters } };
}

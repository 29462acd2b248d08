import { combinedApi } from '@packwright/api';
import type { RequestHandler } from 'express';
import type { ServerMetrics } from '../metrics/server-metrics.ts';

/** The routes that the server answers itself, all of them GET. */
export function serverRoutes(metrics: ServerMetrics): readonly [string, RequestHandler][] {
  return [
    ['/apiVersion', sendJson({ major: 1, minor: 0, maintenance: 0 })],
    ['/openapi.json', sendJson(combinedApi)],
    ['/metrics', sendMetrics(metrics)],
  ];
}

function sendJson(value: unknown): RequestHandler {
  const body = Buffer.from(JSON.stringify(value));
  return (_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Content-Length', body.length);
    response.end(body);
  };
}

function sendMetrics(metrics: ServerMetrics): RequestHandler {
  return async (_request, response) => {
    const { contentType, text } = await metrics.exposition();
    response.setHeader('Content-Type', contentType);
    response.end(text);
  };
}

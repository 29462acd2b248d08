import type { RequestHandler } from 'express';
import type { ServerMetrics } from '../metrics/server-metrics.ts';

/** Counts every request once its answer is sent or its client is gone. */
export function countRequests(metrics: ServerMetrics): RequestHandler {
  return (request, response, next) => {
    const { method, path } = request;
    response.once('close', () => {
      metrics.requestAnswered({ method, route: path, status: response.statusCode });
    });
    next();
  };
}

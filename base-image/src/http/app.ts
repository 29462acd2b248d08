import express, { type Express } from 'express';
import { adapterEndpoints } from '../endpoint.ts';
import { adapterRequest } from './adapter-request.ts';
import { boundBodyMemory } from './body-memory.ts';
import { countRequests } from './count-requests.ts';
import { errorResponder, notFound } from './errors.ts';
import { otherMethods } from './other-methods.ts';
import { refuseWebPages } from './refuse-web-pages.ts';
import type { ServerParts } from './server-parts.ts';
import { serverRoutes } from './server-routes.ts';

/** The largest request body that is accepted, in bytes. */
export const bodyLimit = 64 * 1024 * 1024;

/** Two of the largest at once; an instance of any real adapter is far below what is free. */
const bodyMemory = { free: 64 * 1024, together: 2 * bodyLimit, each: bodyLimit };

/** All routes of the server. */
export function createApp(parts: ServerParts): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.enable('case sensitive routing').enable('strict routing');
  app.use(countRequests(parts.metrics));
  app.use((_request, _response, next) => {
    parts.log.reloadLevels();
    next();
  });
  app.use(refuseWebPages);
  addServerRoutes(app, parts);
  addAdapterRoutes(app, parts);
  app.use(notFound);
  app.use(errorResponder(parts.log.logger('packwright.requests')));
  return app;
}

function addServerRoutes(app: Express, { metrics }: ServerParts): void {
  for (const [path, handler] of serverRoutes(metrics)) {
    app.route(path).get(handler).all(otherMethods('get'));
  }
}

function addAdapterRoutes(app: Express, parts: ServerParts): void {
  // Whatever the type says: the body is read as bytes, then judged.
  const readBytes = express.raw({ type: () => true, limit: bodyLimit });
  const receiveBody = boundBodyMemory(bodyMemory, readBytes);
  for (const endpoint of adapterEndpoints) {
    const route = app.route(endpoint.path);
    const handler = adapterRequest(endpoint, parts);
    if (endpoint.method === 'get') route.get(handler);
    else route.post(receiveBody, handler);
    route.all(otherMethods(endpoint.method));
  }
}

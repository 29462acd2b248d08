import type { RequestHandler } from 'express';
import { sendProblem } from './problem.ts';

/**
 * Refuses what a browser says that the page of a web site made it send. A browser reaches the loopback
 * address and the networks of its machine, so any page could start adapters there with an instance of
 * its making. Collectors and tools send neither of the two headers. Nor do browsers with a GET by plain
 * HTTP to another name or address than the loopback's: by one a page may have an adapter define itself.
 */
export const refuseWebPages: RequestHandler = (request, response, next) => {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin === undefined && (site === undefined || site === 'none')) return next();
  sendProblem(response, { status: 403, detail });
};

const detail =
  'Requests of web pages are refused: send it without the headers Origin and Sec-Fetch-Site';

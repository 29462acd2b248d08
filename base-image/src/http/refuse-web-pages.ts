import type { RequestHandler } from 'express';
import { sendProblem } from './problem.ts';

/**
 * Refuses what the page of a web site makes a browser send. A browser reaches the loopback address and
 * the networks of its machine, so any page could start adapters there with an instance of its making.
 * Collectors and tools send neither of the two headers.
 */
export const refuseWebPages: RequestHandler = (request, response, next) => {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin === undefined && (site === undefined || site === 'none')) return next();
  sendProblem(response, { status: 403, detail });
};

const detail =
  'Requests of web pages are refused: send it without the headers Origin and Sec-Fetch-Site';

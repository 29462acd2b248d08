import type { Request, RequestHandler, Response } from 'express';
import { sendProblem } from './problem.ts';

/** The last handler of a route: answers OPTIONS, refuses every method the route does not have. */
export function otherMethods(method: 'get' | 'post'): RequestHandler {
  const allow = method === 'get' ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS';
  return (request: Request, response: Response) => {
    response.setHeader('Allow', allow);
    if (request.method === 'OPTIONS') return void response.end();
    const detail = `${request.method} is not allowed on ${request.path}: use ${allow}`;
    sendProblem(response, { status: 405, detail });
  };
}

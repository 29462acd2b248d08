import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from '../log/logger.ts';
import { sendProblem } from './problem.ts';

/** Answers for a path that no route knows. */
export const notFound: RequestHandler = (request, response) => {
  const detail = `There is nothing at ${request.path}; paths are case-sensitive, see /openapi.json`;
  sendProblem(response, { status: 404, detail });
};

/** Turns what was thrown into an answer: a refused request says why, a bug is logged. */
export function errorResponder(log: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const status = response.headersSent ? undefined : refusedWith(error);
    if (status) {
      const detail = explain(error, status);
      log.info(`Refused ${request.path.slice(1)} with ${status}: ${detail}`);
      return sendProblem(response, { status, detail });
    }
    log.error(`Failed to answer ${request.method} ${request.path}: ${error?.stack ?? error}`);
    // Nothing else tells a client that the rest of an answer is missing.
    if (response.headersSent) return void response.destroy();
    sendProblem(response, { status: 500, detail: 'The server failed; server.log says how' });
  };
}

/** The status of an error that reading the request caused, 503 for want of room; `undefined` for a bug. */
function refusedWith(error: unknown): number | undefined {
  const status = (error as { status?: unknown }).status;
  const isRefusal =
    typeof status === 'number' && ((status >= 400 && status < 500) || status === 503);
  return isRefusal ? status : undefined;
}

function explain(error: { message: string; limit?: number }, status: number): string {
  if (status !== 413 || !error.limit) return error.message;
  return `Request body is too large: at most ${error.limit / 1024 / 1024} MB are accepted`;
}

/** What the engine said, without the status line that the client library puts around it. */
export function engineMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^\(HTTP code \d+\) [^-]* - /, '').trim();
}

/** True when the engine answered that a container, an image or a volume does not exist. */
export function isNotFound(error: unknown): boolean {
  return hasStatus(error, 404);
}

/** True when the engine answered that something is in use. */
export function isConflict(error: unknown): boolean {
  return hasStatus(error, 409);
}

function hasStatus(error: unknown, status: number): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === status;
}

/** How fast requests may leave. */
export type RateLimit = {
  readonly perSecond: number;
  /** Requests that may leave at once after a pause; 1 by default, which spaces them evenly. */
  readonly burst?: number;
};

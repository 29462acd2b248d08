import type { Level } from './level.ts';

/**
 * Writes lines under one name to the server log. Never throws and never waits: a line that can be
 * written nowhere is lost. Messages may have several lines and are written as they are, so hide
 * secrets first (`redaction.ts`).
 */
export interface Logger {
  /** Details for finding a fault. A function is called only when the line will be written. */
  debug(message: string | (() => string)): void;
  /** What a quiet day looks like: start, requests. */
  info(message: string): void;
  /** Something to look at; the request or the server goes on. */
  warning(message: string): void;
  /** A request failed through our own fault. */
  error(message: string): void;
  /** The server cannot go on. */
  critical(message: string): void;
  /** Whether a line of this level would be written now. */
  isEnabled(level: Level): boolean;
}

import { completeLevelText } from './complete-level-text.ts';
import { type ReadableLevelFile, readLevelFile, writeLevelFile } from './level-file.ts';
import { readLevelText } from './level-text.ts';
import { nextThresholds, type Thresholds, thresholdFor } from './thresholds.ts';

/** The levels in force. */
export interface LevelControl {
  /** Takes over what the file says now; creates or completes it when own entries are missing. */
  reload(): void;
  /** The number that a line of this logger must reach; see `severity`. */
  threshold(logger: string): number;
}

/** Who hears of a level file that cannot be used as it is; each fault is told once. */
export interface LevelFileReports {
  /** The text is wrong, or cannot be read. */
  warning(message: string): void;
  /** The file could not be created or completed; the defaults count, so nothing is lost. */
  info(message: string): void;
}

/**
 * Levels from the `loglevels.cfg` at `path`; INFO until the first `reload`. Nothing in the file is
 * ever an error: the last good level stays in force.
 *
 * The file is read each time (some 10 microseconds) instead of comparing its time and size, which
 * would for ever miss an edit of equal length within one tick of the file system's clock.
 */
export function levelControl(path: string, reports: LevelFileReports): LevelControl {
  let thresholds: Thresholds = new Map();
  let lastText: string | undefined;
  let lastFaults: readonly string[] = [];

  const report = (faults: readonly string[], tell: (message: string) => void) => {
    for (const fault of faults) if (!lastFaults.includes(fault)) tell(fault);
    lastFaults = faults;
  };

  const takeOver = (file: ReadableLevelFile) => {
    const read = readLevelText(file.text);
    thresholds = nextThresholds(read, thresholds);
    lastText = file.text;
    // A file with problems is left to the person who is editing it.
    if (read.problems.length > 0) report(problemFaults(path, read.problems), reports.warning);
    else complete(file, completeLevelText(file.text, read));
  };

  const complete = (file: ReadableLevelFile, text: string) => {
    if (text === file.text) return report([], reports.info);
    thresholds = nextThresholds(readLevelText(text), thresholds);
    const written = writeLevelFile(path, text, file);
    // Unless written, the next reload tries again: with the text of whoever was faster, or the same.
    lastText = written.kind === 'written' ? text : undefined;
    report(written.kind === 'failed' ? [incomplete(path, written.reason)] : [], reports.info);
  };

  return {
    reload() {
      const file = readLevelFile(path);
      if (file.kind !== 'unreadable') return file.text === lastText ? undefined : takeOver(file);
      lastText = undefined;
      report([`${path} cannot be read: ${file.reason}. ${lastGoodCounts}`], reports.warning);
    },
    threshold: (logger) => thresholdFor(logger, thresholds),
  };
}

const lastGoodCounts = 'The last good levels stay in force.';

function problemFaults(path: string, problems: readonly string[]): readonly string[] {
  const shown = problems.slice(0, 10).map((problem) => `${path}, ${problem}. ${lastGoodCounts}`);
  const rest = problems.length - shown.length;
  return rest > 0 ? [...shown, `${path} has ${rest} more lines that cannot be used.`] : shown;
}

function incomplete(path: string, reason: string): string {
  return `${path} could not be completed (${reason}). Missing entries count as INFO.`;
}

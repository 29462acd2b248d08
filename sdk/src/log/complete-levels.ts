import {
  chmodSync,
  linkSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { levelsIn } from './levels.ts';

/**
 * Adds `adapter = INFO` to `[DEFAULT]` of the `loglevels.cfg`, for the operator who looks for the
 * place to change it; makes the file where there is none. All else stays as it is, and so does a file
 * with mistakes: somebody is editing it. No entries for single loggers: they would outlive a change
 * of the level for all.
 *
 * The server and other adapters write this file too. It is replaced in one step, and only while its
 * text is still the one that was read; who comes second finds nothing missing, or adds it at the
 * next start. Never throws: a missing entry counts as INFO.
 */
export function completeLevels(path: string): void {
  try {
    const before = textOf(path);
    const after = withLevelForAll(before ?? '');
    if (!levelsIn(before ?? '').incomplete || levelsIn(after).incomplete) return;
    replace(path, before, after);
  } catch {
    // A directory that cannot be written, or another process that was faster.
  }
}

/** The text of the file; undefined where there is none. */
function textOf(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false }) && readFileSync(path, 'utf8');
}

function withLevelForAll(text: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = `adapter = INFO${eol}`;
  const header = /^\s*\[DEFAULT\][^\n]*/m.exec(text);
  if (header === null) {
    const gap = text === '' ? '' : text.endsWith('\n') ? eol : eol + eol;
    return `${text}${gap}[DEFAULT]${eol}${entry}`;
  }
  const end = header.index + header[0].length;
  const [above, below] = [text.slice(0, end), text.slice(end + 1)];
  return `${above}${end < text.length ? '\n' : eol}${entry}${below}`;
}

function replace(path: string, before: string | undefined, after: string): void {
  // Beside the real file, because a rename would replace a link, and does not cross file systems.
  const target = before === undefined ? path : realpathSync(path);
  const temporary = `${target}.${process.pid}.${Date.now()}`;
  writeFileSync(temporary, after, { flag: 'wx' });
  try {
    if (textOf(target) === before) putInPlace(temporary, target, before === undefined);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function putInPlace(temporary: string, target: string, isNew: boolean): void {
  if (isNew) {
    // Fails where a file has come up meanwhile; a rename would replace it.
    linkSync(temporary, target);
  } else {
    chmodSync(temporary, statSync(target).mode);
    renameSync(temporary, target);
  }
}

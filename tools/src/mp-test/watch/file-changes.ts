import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';

/** What happens to the files of a directory, told in batches: an editor often writes several at once. */
export class FileChanges implements AsyncDisposable {
  readonly #watcher: FSWatcher;
  readonly #directory: string;
  readonly #files = new Set<string>();
  #count = 0;
  #problem: Error | undefined;
  #noted = Promise.withResolvers<void>();

  /**
   * Begins to watch. Resolves when nothing that happens from then on is missed.
   *
   * @param isIgnored told a path relative to the directory, with slashes
   */
  static async of(directory: string, isIgnored: (file: string) => boolean): Promise<FileChanges> {
    const relative = (file: string) => path.relative(directory, file).replaceAll(path.sep, '/');
    const watcher = watch(directory, {
      ignoreInitial: true,
      // A file that an editor replaces is one change, not the end and the begin of a file.
      atomic: true,
      ignored: (file) => isIgnored(relative(file)),
    });
    const changes = new FileChanges(watcher, directory);
    await new Promise<void>((resolve) => watcher.once('ready', resolve));
    return changes;
  }

  private constructor(watcher: FSWatcher, directory: string) {
    this.#watcher = watcher;
    this.#directory = directory;
    watcher.on('all', (event, file) => {
      if (event.endsWith('Dir')) return;
      this.#files.add(path.relative(this.#directory, file).replaceAll(path.sep, '/'));
      this.#note();
    });
    watcher.on('error', (error) => {
      this.#problem = error instanceof Error ? error : new Error(String(error));
      this.#note();
    });
  }

  /**
   * The files that changed since the last call, as soon as there are any and all is quiet; none when
   * the signal is aborted.
   *
   * @throws why files cannot be watched any more
   */
  async next(signal: AbortSignal): Promise<readonly string[]> {
    const aborted = Promise.withResolvers<void>();
    const abort = () => aborted.resolve();
    signal.addEventListener('abort', abort, { once: true });
    try {
      if (!signal.aborted) await Promise.race([this.#noted.promise, aborted.promise]);
    } finally {
      signal.removeEventListener('abort', abort);
    }
    if (signal.aborted) return [];
    await this.#quiet();
    if (this.#problem !== undefined) throw this.#problem;
    return this.take();
  }

  /** The files that changed since the last call; none where nothing did. */
  take(): readonly string[] {
    const files = [...this.#files].toSorted();
    this.#files.clear();
    this.#noted = Promise.withResolvers<void>();
    return files;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#watcher.close();
  }

  #note(): void {
    this.#count += 1;
    this.#noted.resolve();
  }

  /** Whoever writes without end does not hold up the test for ever. */
  async #quiet(): Promise<void> {
    const latest = performance.now() + longestWait;
    for (let seen = -1; seen !== this.#count && performance.now() < latest; ) {
      seen = this.#count;
      await sleep(quietTime);
    }
  }
}

/** Milliseconds without a change. */
const quietTime = 50;
const longestWait = 1_000;

import { type MemoryCounts, memoryControlGroup } from './control-group.ts';

/** Who sent KILL to a process, if not the server. */
export type Killer =
  | { readonly kind: 'memory limit'; readonly bytes: number }
  /** Memory ran out, but not because of the own limit. */
  | { readonly kind: 'machine' }
  | { readonly kind: 'somebody' }
  /** Nobody counts. */
  | { readonly kind: 'unknown' };

/** Tells whether the kernel killed an adapter because memory ran out. */
export class MemoryKills {
  readonly #read: () => MemoryCounts | undefined;
  #toldOf = 0;

  constructor(read: () => MemoryCounts | undefined = memoryControlGroup()) {
    this.#read = read;
  }

  /**
   * Begins to look at one process; ask the result as soon as it was killed. The kernel counts kills, but
   * does not say of whom: one that hit a process which nobody asks about, such as what an adapter has
   * started, cannot be told from a KILL by hand that follows it in the same run or one beside it.
   */
  watch(): () => Killer {
    const before = this.#read();
    return () => this.#killerSince(before);
  }

  /** Each kill is told once: of two processes killed at the same time one may have another reason. */
  #killerSince(before: MemoryCounts | undefined): Killer {
    const now = before && this.#read();
    if (!now) return { kind: 'unknown' };
    const known = Math.max(before.kills, this.#toldOf);
    if (now.kills <= known) return { kind: 'somebody' };
    this.#toldOf = known + 1;
    const isOwnLimit = now.limit !== undefined && now.hits > before.hits;
    return isOwnLimit ? { kind: 'memory limit', bytes: now.limit } : { kind: 'machine' };
  }
}

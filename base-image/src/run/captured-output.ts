const headBytes = 16 * 1024;
const tailBytes = 48 * 1024;

/**
 * What a process wrote to one of its streams, in bounded memory: the first 16 KB and the last
 * 48 KB. What lies between is counted, not kept.
 */
export class CapturedOutput {
  #head: Buffer = Buffer.alloc(0);
  #tail: Buffer[] = [];
  #tailLength = 0;
  #total = 0;

  add(chunk: Buffer): void {
    this.#total += chunk.length;
    const room = headBytes - this.#head.length;
    if (room > 0) this.#head = Buffer.concat([this.#head, chunk.subarray(0, room)]);
    if (chunk.length > room) this.#addToTail(chunk.subarray(Math.max(room, 0)));
  }

  /** Decoded leniently; with nothing `missing`, all of it is in `start`. */
  read(): { readonly start: string; readonly missing: number; readonly end: string } {
    const tail = Buffer.concat(this.#tail).subarray(-tailBytes);
    const missing = this.#total - this.#head.length - tail.length;
    if (missing > 0) return { start: this.#head.toString(), missing, end: tail.toString() };
    return { start: Buffer.concat([this.#head, tail]).toString(), missing, end: '' };
  }

  #addToTail(chunk: Buffer): void {
    // A copy, since a small view would keep the whole read buffer alive.
    this.#tail.push(Buffer.from(chunk));
    this.#tailLength += chunk.length;
    if (this.#tailLength < 2 * tailBytes) return;
    this.#tail = [Buffer.from(Buffer.concat(this.#tail).subarray(-tailBytes))];
    this.#tailLength = tailBytes;
  }
}

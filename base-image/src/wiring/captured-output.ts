const headBytes = 16 * 1024;
const tailBytes = 48 * 1024;

/**
 * What a process wrote to one of its streams, in bounded memory: the first 16 KB and the last
 * 48 KB. What lies between is counted, not kept.
 */
export class CapturedOutput {
  #head: Buffer = Buffer.alloc(0);
  /** A ring: the byte at `#inTail % tailBytes` is the oldest once it is full. */
  #tail: Buffer | undefined;
  #inTail = 0;

  add(chunk: Buffer): void {
    const room = headBytes - this.#head.length;
    if (room > 0) this.#head = Buffer.concat([this.#head, chunk.subarray(0, room)]);
    if (chunk.length > room) this.#addToTail(chunk.subarray(room));
  }

  /** Decoded leniently; with nothing `missing`, all of it is in `start`. */
  read(): { readonly start: string; readonly missing: number; readonly end: string } {
    const missing = Math.max(0, this.#inTail - tailBytes);
    const tail = this.#tailInOrder();
    if (missing > 0) return { start: this.#head.toString(), missing, end: tail.toString() };
    return { start: Buffer.concat([this.#head, tail]).toString(), missing, end: '' };
  }

  #addToTail(chunk: Buffer): void {
    this.#tail ??= Buffer.allocUnsafe(tailBytes);
    const kept = chunk.subarray(-tailBytes);
    const at = (this.#inTail + chunk.length - kept.length) % tailBytes;
    const beforeWrap = kept.copy(this.#tail, at);
    kept.copy(this.#tail, 0, beforeWrap);
    this.#inTail += chunk.length;
  }

  #tailInOrder(): Buffer {
    const tail = this.#tail ?? Buffer.alloc(0);
    const oldest = this.#inTail % tailBytes;
    if (this.#inTail <= tailBytes) return tail.subarray(0, this.#inTail);
    return Buffer.concat([tail.subarray(oldest), tail.subarray(0, oldest)]);
  }
}

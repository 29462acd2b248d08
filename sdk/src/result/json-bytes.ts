const [quote, backslash, space, tilde] = [0x22, 0x5c, 0x20, 0x7e];
const [minus, point, zero] = [0x2d, 0x2e, 0x30];

/**
 * JSON text as UTF-8, gathered in one buffer that is used again for each part of a document. Bytes
 * are set one by one instead of joining strings: a result is mostly short texts and numbers, for
 * which this takes less than half the time and leaves nothing to collect as garbage.
 */
export class JsonBytes {
  #bytes = Buffer.allocUnsafeSlow(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was gathered so far, to be used before anything else is written. */
  get gathered(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Forgets what was written behind this length. */
  cutTo(length: number): void {
    this.#length = length;
  }

  /** JSON that was encoded before. */
  encoded(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The same, of a part of a block. */
  encodedPart(block: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start);
    const bytes = this.#bytes;
    let length = this.#length;
    // These are short: to copy them by a call takes longer.
    for (let place = start; place < end; place += 1) bytes[length++] = block[place] ?? 0;
    this.#length = length;
  }

  /** JSON as text: punctuation, or what `JSON.stringify` made. */
  json(text: string): void {
    // No character takes more than three bytes: those of four bytes count as two characters.
    this.#reserve(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** One of the marks of JSON, by its code. */
  mark(code: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = code;
    this.#length += 1;
  }

  /** A text, or the rest of it, in quotes. */
  text(value: string, from = 0): void {
    const { length } = value;
    this.#reserve(length + 2);
    const bytes = this.#bytes;
    let end = this.#length;
    bytes[end++] = quote;
    for (let index = from; index < length; index += 1) {
      const code = value.charCodeAt(index);
      if (code < space || code > tilde || code === quote || code === backslash) {
        this.json(JSON.stringify(value.slice(from)));
        return;
      }
      bytes[end++] = code;
    }
    bytes[end++] = quote;
    this.#length = end;
  }

  /** A finite number. */
  number(value: number): void {
    // Also false for what 32 bits do not hold.
    if ((value | 0) === value) this.#integer(value);
    else {
      const thousandths = Math.round(value * 1000);
      // Up to 2147483.647, two different numbers of thousandths are never the same number.
      if ((thousandths | 0) === thousandths && thousandths / 1000 === value) {
        this.#decimal(thousandths);
      } else this.#digits(String(value));
    }
  }

  /** Most measured numbers are short ones; V8 keeps the text of each number it makes one of. */
  #decimal(thousandths: number): void {
    const whole = (thousandths / 1000) | 0;
    let rest = Math.abs(thousandths - whole * 1000);
    if (whole === 0 && thousandths < 0) this.mark(minus);
    this.#integer(whole);
    this.mark(point);
    for (let unit = 100; rest > 0; unit /= 10) {
      const digit = (rest / unit) | 0;
      this.mark(zero + digit);
      rest -= digit * unit;
    }
  }

  /** Without the detour over a text. */
  #integer(value: number): void {
    this.#reserve(11);
    if (value < 0) this.#bytes[this.#length++] = minus;
    // Negative all the way: the smallest of 32 bits has no positive counterpart.
    let rest = value < 0 ? value : -value;
    let end = this.#length + digitsOf(rest);
    this.#length = end;
    do {
      const tenth = (rest / 10) | 0;
      end -= 1;
      this.#bytes[end] = zero + tenth * 10 - rest;
      rest = tenth;
    } while (rest !== 0);
  }

  #digits(text: string): void {
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index += 1) {
      this.#bytes[this.#length++] = text.charCodeAt(index);
    }
  }

  #reserve(length: number): void {
    const needed = this.#length + length;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.gathered);
    this.#bytes = larger;
  }
}

function digitsOf(negative: number): number {
  let digits = 1;
  for (let limit = -10; negative <= limit && digits < 10; limit *= 10) digits += 1;
  return digits;
}

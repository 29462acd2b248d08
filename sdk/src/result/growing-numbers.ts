import type { NumberList } from '../object/relations.ts';

/** A list of numbers of 32 bits that grows: 4 bytes each, none of which is an object. */
export class GrowingNumbers implements NumberList {
  #numbers = new Uint32Array(4);
  #length = 0;

  get values(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  /** 0 where nothing was set. */
  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  set(place: number, value: number): void {
    if (place >= this.#numbers.length) this.#growTo(place);
    if (place >= this.#length) this.#length = place + 1;
    this.#numbers[place] = value;
  }

  push(value: number): void {
    this.set(this.#length, value);
  }

  #growTo(place: number): void {
    const larger = new Uint32Array(Math.max(place + 1, this.#numbers.length * 2));
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}

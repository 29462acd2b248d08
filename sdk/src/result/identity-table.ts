import { GrowingNumbers } from './growing-numbers.ts';

/**
 * Numbers the identities of a collection in their order, to find what was named before. Keeps 64
 * bits of each in a table without any strings: 17 MB for a million objects, while the texts themselves
 * would take ten times as much. `identityHash` says how unlikely it is that two are taken for one.
 */
export class IdentityTable {
  /** One more than the number of an identity; 0 where the place is free. */
  #places = new Uint32Array(1024);
  /** Two elements for each number. */
  readonly #hashes = new GrowingNumbers();
  #size = 0;
  readonly #hash = new Uint32Array(2);

  get size(): number {
    return this.#size;
  }

  /** The number of an identity that was put; undefined where it was not. */
  find(identity: string): number | undefined {
    identityHash(identity, this.#hash);
    const used = this.#places[this.#placeOf(this.#places)] ?? 0;
    return used === 0 ? undefined : used - 1;
  }

  /** The number of this identity, which is the next one when it was not put before. */
  put(identity: string): number {
    const known = this.find(identity);
    if (known !== undefined) return known;
    const number = this.#size;
    this.#size += 1;
    this.#hashes.set(2 * number, this.#hash[0] ?? 0);
    this.#hashes.set(2 * number + 1, this.#hash[1] ?? 0);
    if (this.#size * 3 > this.#places.length * 2) this.#grow();
    else this.#places[this.#placeOf(this.#places)] = this.#size;
    return number;
  }

  /** Where the hash is, or the free place it would take: the next one from where its bits point. */
  #placeOf(places: Uint32Array): number {
    const [one, two] = [this.#hash[0] ?? 0, this.#hash[1] ?? 0];
    const mask = places.length - 1;
    let place = one & mask;
    for (let used = places[place] ?? 0; used !== 0; used = places[place] ?? 0) {
      const start = 2 * (used - 1);
      if (this.#hashes.at(start) === one && this.#hashes.at(start + 1) === two) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Also puts the last number, which had no place before. */
  #grow(): void {
    const larger = new Uint32Array(this.#places.length * 2);
    for (let number = 0; number < this.#size; number += 1) {
      this.#hash[0] = this.#hashes.at(2 * number);
      this.#hash[1] = this.#hashes.at(2 * number + 1);
      larger[this.#placeOf(larger)] = number + 1;
    }
    this.#places = larger;
  }
}

/**
 * Puts 64 bits that stand for the text into `into`, 32 in each element. Equal texts have equal
 * bits; different ones too with a probability of 1 to 1.8e19, which makes it 3e-8 for any two of a
 * million texts. Two lanes of multiplying and rotating that feed each other, as in MurmurHash3: each
 * bit of the text changes half of the bits of both. Not a defence against texts made to collide.
 */
export function identityHash(text: string, into: Uint32Array): void {
  let one = 0x9e37_79b1;
  let two = 0x85eb_ca77 ^ text.length;
  for (let index = 0; index < text.length; index += 2) {
    // NaN, behind the last character of an odd number of them, counts as 0.
    const pair = text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16);
    one = rotated(one ^ Math.imul(rotated(Math.imul(pair, 0x239b_961b), 15), 0xab0e_9789), 19);
    one = (Math.imul(one + two, 5) + 0x561c_cd1b) | 0;
    two = rotated(two ^ Math.imul(rotated(Math.imul(pair, 0xab0e_9789), 16), 0x38b3_4ae5), 17);
    two = (Math.imul(two + one, 5) + 0x0bca_a747) | 0;
  }
  one = mixed(one + two);
  two = mixed(two + one);
  into[0] = one + two;
  into[1] = two;
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** Spreads each bit over all others. */
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return bits ^ (bits >>> 16);
}

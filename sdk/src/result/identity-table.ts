/**
 * The identities of the objects of a collection, to find those collected twice. Keeps 64 bits of
 * each in a table without any strings: 17 MB for a million objects, while the texts themselves would
 * take ten times as much. `identityHash` says how unlikely it is that two are taken for one.
 */
export class IdentityTable {
  // Two elements for each place; both are 0 where it is free.
  #places = new Uint32Array(2 * 1024);
  #used = 0;
  readonly #hash = new Uint32Array(2);

  get size(): number {
    return this.#used;
  }

  /** What the table takes in memory. */
  get bytes(): number {
    return this.#places.byteLength;
  }

  has(identity: string): boolean {
    this.#hashOf(identity);
    return this.#isUsed(this.#placeOf(this.#places));
  }

  /** False when it is there already. */
  add(identity: string): boolean {
    this.#hashOf(identity);
    let place = this.#placeOf(this.#places);
    if (this.#isUsed(place)) return false;
    if ((this.#used + 1) * 3 > this.#places.length) {
      this.#grow();
      this.#hashOf(identity);
      place = this.#placeOf(this.#places);
    }
    this.#places.set(this.#hash, place);
    this.#used += 1;
    return true;
  }

  #hashOf(identity: string): void {
    identityHash(identity, this.#hash);
    if (this.#hash[0] === 0 && this.#hash[1] === 0) this.#hash[0] = 1;
  }

  /** Where the hash is, or the free place it would take: the next one from where its bits point. */
  #placeOf(places: Uint32Array): number {
    const one = this.#hash[0] ?? 0;
    const two = this.#hash[1] ?? 0;
    const mask = places.length - 1;
    let place = (one << 1) & mask;
    while (
      (places[place] !== one || places[place + 1] !== two) &&
      (places[place] !== 0 || places[place + 1] !== 0)
    ) {
      place = (place + 2) & mask;
    }
    return place;
  }

  #isUsed(place: number): boolean {
    return this.#places[place] !== 0 || this.#places[place + 1] !== 0;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#places.length * 2);
    for (let place = 0; place < this.#places.length; place += 2) {
      if (!this.#isUsed(place)) continue;
      this.#hash[0] = this.#places[place] ?? 0;
      this.#hash[1] = this.#places[place + 1] ?? 0;
      larger.set(this.#hash, this.#placeOf(larger));
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

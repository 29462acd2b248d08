import { identityHash } from './identity-hash.ts';

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

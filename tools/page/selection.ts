/** Which object is looked at; everything on the page that shows objects follows it. */
export class Selection {
  #object: number | undefined;
  readonly #followers: ((object: number | undefined) => void)[] = [];

  get object(): number | undefined {
    return this.#object;
  }

  /** Undefined selects nothing. */
  select(object: number | undefined): void {
    if (object === this.#object) return;
    this.#object = object;
    for (const follow of this.#followers) follow(object);
  }

  onChange(follow: (object: number | undefined) => void): void {
    this.#followers.push(follow);
  }
}

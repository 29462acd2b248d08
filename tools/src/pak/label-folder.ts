/** A file of labels that lies beside dashboards or reports, not in a folder of one. */
export interface LabelFile {
  readonly folder: string;
  /** Without its ending. */
  readonly name: string;
  /** The dashboards or reports beside it, without their endings. */
  readonly neighbours: readonly string[];
}

/**
 * Where the platform looks for the labels: those of `hosts.json` are `hosts.properties` or, for a
 * language, `hosts_fr.properties`. Undefined where they belong to none of the neighbours.
 */
export function labelFolder({ folder, name, neighbours }: LabelFile): string | undefined {
  const [, plain = name, language = ''] =
    /^(.+?)(_[a-z]{2,3}(?:_[A-Za-z]{2,4})*)$/.exec(name) ?? [];
  const kind = folder === 'dashboards' ? 'resources' : 'content';
  const owner = (wanted: string) => neighbours.find((one) => same(one, wanted));
  const whole = owner(name);
  if (whole !== undefined) return place(folder, whole, `${kind}.properties`);
  const only = same(plain, kind) && neighbours.length === 1 ? neighbours[0] : undefined;
  const translated = owner(plain) ?? only;
  return translated && place(folder, translated, `${kind}${language}.properties`);
}

function place(folder: string, owner: string, file: string): string {
  return `content/${folder}/${owner.toLowerCase()}/resources/${file}`;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * The images that a Dockerfile takes from elsewhere, in the order of their first mention: those of
 * `FROM` and of `COPY --from=`. Stages of the file itself and `scratch` are none.
 *
 * @param buildArguments values for `ARG` lines that stand before the first `FROM`
 */
export function dockerfileImages(
  text: string,
  buildArguments: Readonly<Record<string, string>> = {},
): string[] {
  const given = new Map(Object.entries(buildArguments));
  const values = new Map<string, string>();
  const stages = new Set<string>();
  const images = new Set<string>();
  for (const line of instructions(text)) {
    const [, name, value] = /^ARG\s+(\w+)(?:=(.*))?$/i.exec(line) ?? [];
    if (name !== undefined && stages.size === 0) {
      values.set(name, given.get(name) ?? unquoted(value ?? ''));
    }
    const [, from, stage] = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(line) ?? [];
    const [, source] = /^COPY\s+(?:--\S+\s+)*?--from=(\S+)/i.exec(line) ?? [];
    const image = from === undefined ? source : withValues(from, values);
    if (image !== undefined && !isOwn(image, stages)) images.add(image);
    // A stage without a name counts too: `--from=0`.
    if (from !== undefined) {
      stages.add(String([...stages].filter((one) => /^\d+$/.test(one)).length));
      if (stage !== undefined) stages.add(stage.toLowerCase());
    }
  }
  return [...images];
}

/** The lines without comments, those that go on in the next line joined. */
function instructions(text: string): string[] {
  const withoutComments = text
    .split(/\r?\n/)
    .filter((line) => !/^\s*#/.test(line))
    .join('\n');
  return withoutComments
    .replace(/\\[ \t]*\n/g, ' ')
    .split('\n')
    .map((line) => line.trim());
}

function withValues(text: string, values: ReadonlyMap<string, string>): string {
  const given = (name: string) => values.get(name) || undefined;
  return unquoted(text)
    .replace(/\$\{(\w+)(?::?-([^}]*))?\}/g, (_, name, usual = '') => given(name) ?? usual)
    .replace(/\$(\w+)/g, (_, name) => given(name) ?? '');
}

function unquoted(text: string): string {
  return text.replace(/^(['"])(.*)\1$/, '$2');
}

function isOwn(image: string, stages: ReadonlySet<string>): boolean {
  return image === '' || image === 'scratch' || stages.has(image.toLowerCase());
}

/** Whether a text is one of those that patterns stand for. */
export type MatchesText = (text: string) => boolean;

/** Reads patterns, in which `*` is any text. Letter case does not matter, as for the platform. */
export function textPatterns(patterns: readonly string[]): MatchesText {
  if (patterns.length === 0) return () => false;
  const sources = patterns.map((pattern) => pattern.split('*').map(literal).join('.*'));
  const form = new RegExp(`^(?:${sources.join('|')})$`, 'is');
  return (text) => form.test(text);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

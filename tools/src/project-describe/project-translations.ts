import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../content/names/nearest.ts';
import { platformLocales, type Translation } from '../describe/translation.ts';
import { type Stop, stop } from '../stop/stop.ts';

/** A translation, and the file that it is in, below the project. */
export interface ProjectTranslation extends Translation {
  readonly file: string;
}

/** Reads all `translations/<locale>.json` of a project, in the order of their names. */
export function readTranslations(directory: string): readonly ProjectTranslation[] | Stop {
  const folder = path.join(directory, 'translations');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const read = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => readTranslation(directory, `translations/${name}`));
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0) return stop('WRONG_TRANSLATION', problems.join('\n'));
  return read.flatMap((one) => ('problems' in one ? [] : [one]));
}

type Read = ProjectTranslation | { readonly problems: readonly string[] };

function readTranslation(directory: string, file: string): Read {
  const locale = path.basename(file, '.json');
  if (!platformLocales.some((one) => one === locale)) {
    const known = platformLocales.join(', ');
    return { problems: [`${file}: the platform has no language "${locale}", only ${known}`] };
  }
  const content = parse(readFileSync(path.join(directory, file), 'utf8'));
  if (typeof content === 'string') return { problems: [`${file}: ${content}`] };
  const problems = Object.entries(content).flatMap(([text, translated]) => {
    const problem = textProblem(translated);
    return problem === undefined ? [] : [`${file}: ${JSON.stringify(text)} ${problem}`];
  });
  if (problems.length > 0) return { problems };
  const entries = Object.entries(content as Record<string, string>);
  // An empty text is one that waits for its translator.
  return { file, locale, texts: new Map(entries.filter(([, text]) => text.trim() !== '')) };
}

/** The members of an object, or what is wrong. */
function parse(text: string): object | string {
  try {
    const content: unknown = JSON.parse(text);
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
    return isObject ? content : 'must be an object: translation by text';
  } catch (error) {
    return `is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function textProblem(translated: unknown): string | undefined {
  if (typeof translated !== 'string') return 'must have a text';
  return /[\r\n]/.test(translated) ? 'has a line break, which ends an entry' : undefined;
}

/** Sentences about texts that a translation has and nothing else. */
export function unknownTexts(
  { file }: ProjectTranslation,
  unknown: readonly string[],
  missing: readonly string[],
): string[] {
  return unknown.map((text) => {
    const near = nearest(text, missing);
    const hint = near === undefined ? '' : `; is ${JSON.stringify(near)} meant?`;
    return `${file}: the describe has no label ${JSON.stringify(text)}${hint}`;
  });
}

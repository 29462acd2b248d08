import { describeFiles } from '../describe/describe-files.ts';
import type { LabelTable } from '../describe/label-table.ts';
import { problemPlace } from '../describe/problem-place.ts';
import { translateLabels } from '../describe/translation.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { FoundDescribe } from './find-describe.ts';
import { readFragments } from './project-fragments.ts';
import { readTranslations, unknownTexts } from './project-translations.ts';

/**
 * Makes the describe of a project from the adapter's definition, the fragments `conf/*.xml` and the
 * translations `translations/*.json`.
 */
export function makeDescribe(definition: unknown, directory: string): FoundDescribe | Stop {
  const { fragments, malformed } = readFragments(directory);
  if (malformed.length > 0) return stop('WRONG_DESCRIBE', malformed.join('\n'));
  const files = describeFiles(definition, fragments);
  if (files.kind === 'problems') {
    const lines = files.problems.map(({ path, message }) => `  ${problemPlace(path)} ${message}`);
    const text = ['No describe can be made of the definition:', ...lines].join('\n');
    return stop('WRONG_DEFINITION', text);
  }
  const translated = translate(files.labels, directory);
  if ('kind' in translated) return translated;
  const { describe, root } = files;
  const about = files.warnings.map(({ fragment, message }) => `${fragment}: ${message}`);
  return {
    kind: 'describe',
    describe,
    root,
    properties: new Map([['resources.properties', files.properties], ...translated.properties]),
    file: undefined,
    warnings: [...about, ...translated.warnings],
  };
}

interface Translated {
  readonly properties: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

function translate(labels: LabelTable, directory: string): Translated | Stop {
  const translations = readTranslations(directory);
  if ('kind' in translations) return translations;
  const made = translations.map((translation) => ({
    translation,
    ...translateLabels(labels, translation),
  }));
  const unknown = made.flatMap((one) => unknownTexts(one.translation, one.unknown, one.missing));
  if (unknown.length > 0) return stop('WRONG_TRANSLATION', unknown.join('\n'));
  return {
    properties: new Map(made.map(({ fileName, properties }) => [fileName, properties])),
    warnings: made.flatMap(({ translation, missing }) => missingWarning(translation.file, missing)),
  };
}

function missingWarning(file: string, missing: readonly string[]): string[] {
  if (missing.length === 0) return [];
  const some = missing.slice(0, 5).map((text) => JSON.stringify(text));
  const more = missing.length > some.length ? `, and ${missing.length - some.length} more` : '';
  return [`${file}: not translated, and shown as they are: ${some.join(', ')}${more}`];
}

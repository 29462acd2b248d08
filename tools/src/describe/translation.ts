import type { LabelTable } from './label-table.ts';
import { unitCatalogue } from './unit-catalogue.ts';

/** The languages that the platform has, as it spells them. */
export const platformLocales = ['de', 'es', 'fr', 'ja', 'ko', 'zh-CN', 'zh-TW'] as const;

/** Labels and descriptions in another language, by the texts that the definition has for them. */
export interface Translation {
  /** One of `platformLocales`. */
  readonly locale: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** The labels of a describe in another language. */
export interface TranslatedLabels {
  /** `resources_fr.properties` */
  readonly fileName: string;
  /** Its text: what is not translated is there in its first language. */
  readonly properties: string;
  /** Texts of the translation that the describe does not have. */
  readonly unknown: readonly string[];
  /** Texts of the describe that are not translated; units of the platform do not count. */
  readonly missing: readonly string[];
}

/** Translates the labels of a describe: equal texts have one number, and hence one translation. */
export function translateLabels(labels: LabelTable, translation: Translation): TranslatedLabels {
  const { locale, texts } = translation;
  const known = new Set(labels.texts());
  const units = new Set(unitCatalogue().flatMap((type) => type.units.map(({ label }) => label)));
  return {
    fileName: `resources_${locale}.properties`,
    properties: labels.toProperties(texts),
    unknown: [...texts.keys()].filter((text) => !known.has(text)),
    missing: [...known].filter(
      (text) => !texts.has(text) && !units.has(text) && text.trim() !== '',
    ),
  };
}

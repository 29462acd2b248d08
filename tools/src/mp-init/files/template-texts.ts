import type { Answers } from '../answers/answers.ts';
import { carriedTexts } from '../carried-parts.ts';
import { templates } from '../templates.ts';
import { readmeText } from './readme-text.ts';

/** The texts of a template, as a project of these answers has them, by name of the file. */
export function templateTexts(answers: Answers): Map<string, string> {
  const texts = new Map(carriedTexts(answers.template));
  const { declaredIn } = templates[answers.template];
  texts.set(declaredIn, withNames(texts.get(declaredIn) ?? '', answers));
  for (const [name, text] of texts) {
    if (name.startsWith('content/')) texts.set(name, withKey(text, answers));
  }
  texts.set('README.md', readmeText(texts.get('README.md') ?? '', answers));
  if (!answers.recordings) {
    for (const name of texts.keys()) if (isRecorded(name)) texts.delete(name);
  }
  // Made anew: the SDK is no package of a workspace any more.
  texts.delete('package.json');
  return texts;
}

function withNames(text: string, { template, adapterKey, displayName }: Answers): string {
  const { key, label } = templates[template];
  return text
    .replace(`key: '${key}'`, () => `key: '${adapterKey}'`)
    .replace(`label: '${label}'`, () => `label: ${quoted(displayName)}`);
}

/** Content names the adapter in every other line, also within ids. */
function withKey(text: string, { template, adapterKey }: Answers): string {
  return text.replaceAll(templates[template].key, () => adapterKey);
}

/** As the formatter writes it. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  return text.includes("'") && !text.includes('"')
    ? `"${escaped}"`
    : `'${escaped.replaceAll("'", "\\'")}'`;
}

function isRecorded(name: string): boolean {
  return name === 'test/recorded.test.ts' || name.startsWith('test/recordings/');
}

import type { Answers } from '../answers/answers.ts';
import { carriedTexts } from '../carried-parts.ts';
import { templates } from '../templates.ts';

/**
 * What a new user reads first: the page of the template under the name of the project, and what is the
 * same in all of them at the end.
 */
export function readmeText(template: string, answers: Answers): string {
  const own = template
    .replace(/^# .*\n/, () => `# ${answers.displayName}\n\n${answers.description}\n`)
    .replaceAll(templates[answers.template].key, () => answers.adapterKey);
  const text = answers.recordings ? own : withoutRecordings(own);
  return `${text.trimEnd()}\n\n${carriedTexts('_shared').get('README.md') ?? ''}`;
}

function withoutRecordings(text: string): string {
  return text
    .replace(/^.*`test\/recorded\.test\.ts`.*\n(?=\|)/gm, '')
    .replace(/^## Recorded answers\n.*?(?=^## |$(?![\s\S]))/ms, '');
}

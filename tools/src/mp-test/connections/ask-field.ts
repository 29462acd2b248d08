import type { FormField } from '../../describe/instance-form.ts';
import type { Prompts } from '../../terminal/prompts.ts';
import { absoluteReference, type ReferencePlace, resolveReference } from '../value-reference.ts';
import { fieldProblem } from './fill-fields.ts';
import type { GivenFields, GivenValue } from './given-value.ts';

/** Who is asked, and where references lead that are typed as an answer. */
export interface Asking {
  readonly prompts: Prompts;
  readonly place: ReferencePlace;
}

/** Asks for fields one after the other, in their order. */
export async function askFields(
  fields: readonly FormField[],
  asking: Asking,
): Promise<GivenFields> {
  const answers = new Map<string, GivenValue>();
  for (const field of fields) answers.set(field.key, await askField(field, asking));
  return answers;
}

/** Asks for one field, until the answer is one that it takes. */
export async function askField(field: FormField, { prompts, place }: Asking): Promise<GivenValue> {
  const message = messageOf(field);
  if (field.choices.length > 0) {
    const value = await prompts.select({
      message,
      choices: choicesOf(field),
      initial: field.default,
    });
    return { value, text: value };
  }
  const problem = (text: string) => answerProblem(field, text, place);
  const typed = field.isPassword
    ? await prompts.password({ message, problem })
    : await prompts.text({ message, problem, initial: field.default });
  const text = absoluteReference(orDefault(field, typed), place.directory);
  const value = resolveReference(field.label, text, place);
  return { value: typeof value === 'string' ? value : text, text };
}

function messageOf({ label, required, help, default: preset, isPassword }: FormField): string {
  const hidden = isPassword && preset !== '' ? ', Enter alone takes the default' : '';
  const first = `${label}${required ? '' : ' (optional)'}${hidden}`;
  return help === '' ? first : `${first}\n${help}`;
}

function choicesOf({ choices, required }: FormField) {
  const nothing = required ? [] : [{ value: '', label: 'Nothing' }];
  return [...choices, ...nothing];
}

function answerProblem(
  field: FormField,
  answer: string,
  place: ReferencePlace,
): string | undefined {
  const value = resolveReference(field.label, orDefault(field, answer), place);
  if (typeof value === 'object') return value.text;
  const problem = fieldProblem(field, value);
  return problem === undefined ? undefined : `It ${problem}.`;
}

/** What is hidden while it is typed cannot show a default to begin with. */
function orDefault({ isPassword, default: preset }: FormField, answer: string): string {
  return isPassword && answer === '' ? preset : answer;
}

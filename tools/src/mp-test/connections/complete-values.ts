import type { FormField, InstanceForm } from '../../describe/instance-form.ts';
import { type Asking, askFields } from './ask-field.ts';
import { askSuiteApi } from './ask-suite-api.ts';
import { chooseCredential } from './choose-credential.ts';
import { connectionNames } from './connections-file.ts';
import type { GivenFields } from './given-value.ts';
import type { GivenValues } from './given-values.ts';
import { suiteApiAccess } from './suite-api-access.ts';

/**
 * Asks the person in front of the terminal for what is missing, or for all that a new connection has.
 * What was typed on the command line is not asked for again.
 *
 * @param asking undefined where nobody can be asked
 */
export async function completeValues(
  form: InstanceForm,
  given: GivenValues,
  asking: Asking | undefined,
): Promise<GivenValues> {
  if (asking === undefined) return given;
  const { ask } = given;
  const isWhole = ask === 'the form' || (ask === 'the form if needed' && isLacking(form, given));
  return isWhole ? askForm(form, given, asking) : askFieldsOf(form, given, asking, false);
}

/** All that a new connection has, in the order of the platform's form. */
async function askForm(
  form: InstanceForm,
  given: GivenValues,
  asking: Asking,
): Promise<GivenValues> {
  const filled = await askFieldsOf(form, given, asking, true);
  const { typedSuiteApi: typed, savedSuiteApi: saved, suiteApiForAll } = filled;
  const access =
    typed.size > 0 ? { fields: typed, forAll: suiteApiForAll } : await askSuiteApi(saved, asking);
  const saveAs = given.saveAs ?? (await askName(given, asking));
  return {
    ...filled,
    name: saveAs ?? filled.name,
    suiteApi: suiteApiAccess(new Map([...saved, ...access.fields])),
    typedSuiteApi: access.fields,
    suiteApiForAll: access.forAll,
    saveAs,
  };
}

function isLacking(form: InstanceForm, given: GivenValues): boolean {
  const credential = chooseCredential(form, given);
  if (typeof credential === 'string') return true;
  const fields = [...form.parameters, ...(credential?.fields ?? [])];
  return fields.some((field) => isMissing(field, new Map()));
}

/** Whether a field has neither a value nor a default, and needs one. */
function isMissing(field: FormField, saved: GivenFields): boolean {
  return field.required && field.default === '' && !saved.has(field.key);
}

/** @param all asks for what has a default or need not be given, too */
async function askFieldsOf(
  form: InstanceForm,
  given: GivenValues,
  asking: Asking,
  all: boolean,
): Promise<GivenValues> {
  const ask = (fields: readonly FormField[], typed: GivenFields, saved: GivenFields) =>
    askFields(
      fields.filter((field) => !typed.has(field.key) && (all || isMissing(field, saved))),
      asking,
    );
  const { typedParameters, savedParameters, typedCredentials, savedCredentials } = given;
  const parameters = await ask(form.parameters, typedParameters, savedParameters);
  const credentialType = await askCredentialType(form, given, asking, all);
  const credential = chooseCredential(form, { ...given, credentialType });
  // What is wrong with the choice is said once all is filled in.
  const fields = typeof credential === 'object' ? credential.fields : [];
  const credentials = await ask(fields, typedCredentials, savedCredentials);
  return {
    ...given,
    typedParameters: new Map([...typedParameters, ...parameters]),
    credentialType,
    typedCredentials: new Map([...typedCredentials, ...credentials]),
  };
}

/** The key of a type of credential, or `none`: asked for where there is a choice that nobody made. */
async function askCredentialType(
  form: InstanceForm,
  given: GivenValues,
  { prompts }: Asking,
  all: boolean,
): Promise<string | undefined> {
  const { credentialTypes: types, isCredentialRequired } = form;
  const isGiven = given.typedCredentials.size + given.savedCredentials.size > 0;
  const mayBeNone = !isCredentialRequired && !isGiven;
  const isChoice = types.length > 1 || (types.length === 1 && mayBeNone);
  const isOpen = all || typeof chooseCredential(form, given) === 'string';
  if (given.credentialType !== undefined || !isChoice || !isOpen) return given.credentialType;
  const none = { value: 'none', label: 'No credential' };
  return prompts.select({
    message: 'Which credential?',
    choices: [
      ...types.map(({ key, label }) => ({ value: key, label })),
      ...(mayBeNone ? [none] : []),
    ],
  });
}

async function askName(given: GivenValues, { prompts }: Asking): Promise<string | undefined> {
  const taken = connectionNames(given.file);
  const name = await prompts.text({
    message: 'Name to save the connection under (Enter alone does not save it)',
    problem: (text) =>
      taken.includes(text) ? `There is a connection '${text}' already.` : undefined,
  });
  return name === '' ? undefined : name;
}

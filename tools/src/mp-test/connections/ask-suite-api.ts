import type { FormField } from '../../describe/instance-form.ts';
import { type Asking, askFields } from './ask-field.ts';
import type { GivenFields } from './given-value.ts';
import { suiteApiAccess } from './suite-api-access.ts';

/** What was answered about the Suite API. */
export interface SuiteApiAnswer {
  /** Empty where the connection has none of its own. */
  readonly fields: GivenFields;
  /** Whether all connections of the project are to have this access. */
  readonly forAll: boolean;
}

/** Asks whether collections get an access to the Suite API, and which. */
export async function askSuiteApi(known: GivenFields, asking: Asking): Promise<SuiteApiAnswer> {
  const { prompts } = asking;
  const default_ = suiteApiAccess(known);
  const message =
    default_ === undefined
      ? 'Give collections an access to the Suite API?'
      : `Give collections another access to the Suite API than the one of the project, at ${default_.hostName}?`;
  if (!(await prompts.confirm({ message, initial: false })))
    return { fields: new Map(), forAll: false };
  const fields = await askFields(accessFields, asking);
  const forAll = await prompts.confirm({
    message: 'Use this access for all connections of the project?',
    initial: default_ === undefined,
  });
  return { fields, forAll };
}

const accessFields: readonly FormField[] = [
  accessField('hostname', 'Host name of the Suite API'),
  accessField('username', 'User name for the Suite API'),
  accessField('password', 'Password for the Suite API', true),
];

function accessField(key: string, label: string, isPassword = false): FormField {
  return {
    key,
    label,
    help: '',
    required: true,
    default: '',
    choices: [],
    isInteger: false,
    isPassword,
    isPartOfUniqueness: false,
  };
}

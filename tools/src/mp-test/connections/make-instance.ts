import type { AdapterConfig } from '@packwright/api';
import type { InstanceForm } from '../../describe/instance-form.ts';
import type { Stop } from '../../stop/stop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { TestOptions } from '../test-options.ts';
import { fillInstance } from './adapter-instance.ts';
import { completeValues } from './complete-values.ts';
import type { GivenValues } from './given-values.ts';
import { saveConnection } from './save-connection.ts';
import { secretsWarning } from './secrets-warning.ts';

/** An adapter instance, and the values that it is made of by now. */
export interface MadeInstance {
  readonly kind: 'made';
  readonly instance: AdapterConfig;
  readonly given: GivenValues;
}

/** Asks for what is missing where somebody can be asked, fills in the form, and saves the connection. */
export async function makeInstance(
  form: InstanceForm,
  given: GivenValues,
  { options, people }: { readonly options: TestOptions; readonly people: Terminal },
): Promise<MadeInstance | Stop> {
  const { environment, cwd: directory } = options;
  const place = { environment, directory };
  const asking = people.prompts && { prompts: people.prompts, place };
  const complete = await completeValues(form, given, asking);
  const filled = fillInstance(form, complete);
  if (filled.kind === 'stop') return filled;
  const { saveAs } = complete;
  const source =
    saveAs === undefined ? complete.source : saveConnection(saveAs, form, complete, filled);
  if (source !== undefined && 'code' in source) return source;
  if (saveAs !== undefined) people.print(`Connection '${saveAs}' saved in ${complete.file.name}`);
  const warning = await secretsWarning(complete, filled, environment);
  if (warning !== undefined) people.printError(`warning: ${warning}`);
  // Known by now: another session neither asks nor saves again.
  const known = { ...complete, source, ask: 'what is missing', saveAs: undefined } as const;
  const certificateConfig = { certificates: [...(known.certificates ?? [])] };
  return { kind: 'made', instance: { ...filled.instance, certificateConfig }, given: known };
}

import { typedDuration } from '../checks/input/duration.ts';
import type { Prompts } from '../terminal/prompts.ts';
import { type MethodName, methodNames } from './methods.ts';
import type { TestOptions } from './test-options.ts';

/** What a person chose instead of typing it on the command line. */
export type ChosenMethod = Pick<TestOptions, 'method' | 'duration' | 'collectionInterval'>;

/** Asks what the adapter is asked for, and of a long run how long and how often. */
export async function chooseMethod(
  prompts: Prompts,
  { duration, collectionInterval }: Omit<ChosenMethod, 'method'>,
): Promise<ChosenMethod> {
  const method = await prompts.select({
    message: 'What is the adapter asked for?',
    choices: methodNames
      .filter((value) => value !== 'wait')
      .map((value) => ({ value, label: labels[value] })),
  });
  if (method !== 'long-run') return { method, duration, collectionInterval };
  return {
    method,
    duration: duration ?? (await askDuration(prompts, 'How long is it collected?', '6h')),
    collectionInterval:
      collectionInterval ??
      (await askDuration(prompts, 'Time from the begin of a collection to that of the next', '5m')),
  };
}

/** Who waits knows its name: it asks nothing. */
type AskedMethod = Exclude<MethodName, 'wait'>;

const labels: Readonly<Record<AskedMethod, string>> = {
  connect: 'Test connection',
  collect: 'Collect',
  'long-run': 'Long run collection',
  endpoint_urls: 'Endpoint URLs',
  adapter_definition: 'Adapter definition',
  version: 'Version',
};

function askDuration(prompts: Prompts, message: string, initial: string): Promise<string> {
  return prompts.text({
    message,
    initial,
    problem: (text) => {
      const duration = typedDuration(text, 'The duration');
      return duration.valid ? undefined : duration.message;
    },
  });
}

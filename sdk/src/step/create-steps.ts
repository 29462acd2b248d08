import type { StepContext } from './step-context.ts';
import type { Step, Steps } from './steps.ts';

/** The steps of one collection. Each kind is loaded when it is used: many adapters need none. */
export function createSteps(context: StepContext): { readonly step: Step; readonly steps: Steps } {
  const { signal, open, unread } = context;
  return {
    step: (name, work) =>
      // Open before it is loaded: collect may end in between.
      open.add(
        name,
        import('./guarded-step.ts').then(({ guardedStep }) => guardedStep(context, name, work)),
      ),
    steps: {
      stream: (name, work) =>
        unread.add(name, `steps.stream("${name}", …)`, async function* () {
          yield* (await import('./stream-step.ts')).streamStep(context, name, work);
        }),
      each: (items, options, work) =>
        unread.add(
          options.name,
          `steps.each(…, { name: "${options.name}" }, …)`,
          async function* () {
            yield* (await import('./each.ts')).each(context, items, options, work);
          },
        ),
      async *concurrently(items, limit, work) {
        yield* (await import('./concurrently.ts')).concurrently(signal, items, limit, work);
      },
    },
  };
}

import { collectionParts } from '../../src/checks/collection-parts.ts';
import { consoleLines } from '../../src/checks/console-lines.ts';
import type { Finding, Severity } from '../../src/checks/finding.ts';
import type { CollectCase, Message, Verdict } from './collect-case.ts';
import { type Aspect, type CollectDeviation, collectDeviations } from './collect-deviations.ts';
import { ourVerdict } from './verdict.ts';

/** Our verdict on a case as it would be if it did not deviate. */
export function asVendors(golden: CollectCase): Verdict {
  const deviations = collectDeviations.filter(({ applies }) => applies(golden));
  const contract = messages('contract', golden, deviations);
  const describe = messages('describe', golden, deviations);
  const relationships = messages('relationships', golden, deviations);
  const reason = deviations.reduce<string | null | undefined>(
    (ours, { output }) => (output?.reason ? output.reason(ours ?? undefined, golden) : ours),
    ourVerdict(golden).reason,
  );
  const summary = deviations.reduce(
    (ours, { output }) => output?.summary?.(ours, golden) ?? ours,
    ourVerdict(asUnderstood('summary', golden, deviations)).summary,
  );
  return {
    contract,
    describe,
    relationships,
    failed: reason !== undefined,
    reason: reason ?? null,
    summary,
    console: consoleTexts([...contract, ...describe, ...relationships]),
  };
}

function asUnderstood(
  aspect: Aspect,
  golden: CollectCase,
  deviations: readonly CollectDeviation[],
): CollectCase {
  return deviations.reduce((seen, { input }) => input?.[aspect]?.(seen) ?? seen, golden);
}

/** A check whose problems differ may come to another conclusion: the success is put in again. */
function messages(
  aspect: 'contract' | 'describe' | 'relationships',
  golden: CollectCase,
  deviations: readonly CollectDeviation[],
): readonly Message[] {
  const ours: readonly (Finding | Message)[] = ourVerdict(asUnderstood(aspect, golden, deviations))[
    aspect
  ];
  const said = deviations.reduce<readonly (Finding | Message)[]>(
    (kept, { output }) => output?.[aspect]?.(kept, golden) ?? kept,
    ours.filter(({ severity }) => severity !== 'SUCCESS'),
  );
  const isGood = said.every(({ severity }) => severity === 'INFORMATION');
  const success = { severity: 'SUCCESS', message: successes[aspect] };
  return [...said, ...(isGood ? [success] : [])].map(({ severity, message }) => ({
    severity,
    message,
  }));
}

const successOf = (part: string) =>
  collectionParts.find(({ name }) => name === part)?.success ?? '';

const successes = {
  contract: 'Json response from adapter validates against the schema.',
  describe: successOf('describe'),
  relationships: successOf('relationships'),
};

function consoleTexts(messages: readonly Message[]): Verdict['console'] {
  const findings = messages.map(({ severity, message }) => ({
    rule: '',
    severity: severity as Severity,
    message,
  }));
  return ([0, 1, 2, 3] as const).map((verbosity) =>
    consoleLines(findings, { verbosity, logFile: '<project>/validation.log' }).map(
      ({ level, text }) => [level, text],
    ),
  );
}

import { loopbackRemarks } from '../registry/check-anonymous-pull.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { interrupted, stop } from '../stop/stop.ts';
import { PromptCancelled } from '../terminal/prompts.ts';
import { besideReport, type Terminal } from '../terminal/terminal.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildOutcome } from './build-outcome.ts';
import { buildReport } from './build-report.ts';
import { builtText } from './built-text.ts';
import type { BuildPlan } from './plan/build-plan.ts';
import { planText } from './plan/plan-text.ts';
import { prepareBuild } from './prepare-build.ts';
import { runBuild } from './run-build.ts';

/**
 * `mp-build`: plans a pack, checks the project, builds the one image that is asked and shipped, pushes
 * it, and writes the pack. Nothing is left running, and a pack of an earlier build stays until this one
 * is complete.
 */
export async function buildPack(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const people = options.json ? besideReport(terminal) : terminal;
  const outcome = await outcomeOf(options, people);
  if (options.json) terminal.print(JSON.stringify(buildReport(outcome, options), null, 2));
  if (outcome.kind !== 'stop') {
    if (!options.json) terminal.print(textOf(outcome, terminal));
    return exitCodes.done;
  }
  people.printError(outcome.text);
  return outcome.exitCode;
}

async function outcomeOf(options: BuildOptions, people: Terminal): Promise<BuildOutcome> {
  try {
    return await planAndBuild(options, people);
  } catch (error) {
    if (error instanceof PromptCancelled || options.signal.aborted) return interrupted;
    const reason = error instanceof Error ? error.message : String(error);
    return stop('UNEXPECTED', `mp-build failed: ${reason}`);
  }
}

async function planAndBuild(options: BuildOptions, people: Terminal): Promise<BuildOutcome> {
  const plan = await prepareBuild(options, people);
  if (plan.kind === 'stop') return plan;
  for (const { message } of plan.warnings) people.printError(`warning: ${message}`);
  if (!options.dryRun) return runBuild(plan, options, people);
  const notes = planNotes(plan);
  for (const note of notes) people.printError(`information: ${note}`);
  return { kind: 'planned', plan, notes };
}

/** What a build would tell of the registry, as far as its name says it. */
function planNotes({ registry, delivery }: BuildPlan): readonly string[] {
  if (registry === undefined || registry.useDefaultRegistry) return [];
  return delivery === 'offline bundle' ? [] : loopbackRemarks(registry.pull);
}

function textOf(outcome: Exclude<BuildOutcome, { kind: 'stop' }>, { style }: Terminal): string {
  return outcome.kind === 'planned' ? planText(outcome.plan, style) : builtText(outcome, style);
}

import { addKnownProject } from '../project/user-configuration.ts';
import type { ExitCode } from '../stop/exit-code.ts';
import { type Stop, stop } from '../stop/stop.ts';
import { counted } from '../summary/counted.ts';
import { besideReport, type Terminal } from '../terminal/terminal.ts';
import type { InitOptions } from './init-options.ts';
import type { InitPlan } from './init-plan.ts';
import { doneReport, type InitReport, stoppedReport } from './init-report.ts';
import { planProject } from './plan-project.ts';
import { printReport } from './print-report.ts';
import { planUpdate } from './update/plan-update.ts';
import { writeProject } from './write-project.ts';

/**
 * `mp-init`: makes a project, or brings one to the layout of this version. Either all of it is done, or
 * nothing.
 */
export async function initProject(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const people = options.json ? besideReport(terminal) : terminal;
  const plan = options.update ? planUpdate(options) : await planProject(options, people);
  const report = plan.kind === 'stop' ? stoppedReport(plan, undefined) : await apply(plan, options);
  printReport(report, options, people);
  if (options.json) terminal.print(JSON.stringify(report, undefined, 2));
  if (report.written) remember(report, options, people);
  return report.exitCode;
}

async function apply(plan: InitPlan, options: InitOptions): Promise<InitReport> {
  const { directory, files, git } = plan;
  const problem = inTheWay(plan);
  if (problem !== undefined) return stoppedReport(problem, plan);
  if (options.dryRun) return doneReport(plan, { written: false, notes: [] });
  const outcome = await writeProject({ directory, files, git, options });
  return outcome.kind === 'stop'
    ? stoppedReport(outcome, plan)
    : doneReport(plan, { written: true, notes: outcome.notes });
}

function inTheWay({ files }: InitPlan): Stop | undefined {
  const conflicts = files.filter(({ status }) => status === 'conflict').length;
  if (conflicts === 0) return undefined;
  const text = `Nothing was written: ${counted(conflicts, 'file')} in conflict with what is there.\n--skip leaves such files as they are, --force replaces them; what is no file stands in the way of both.`;
  return stop('IN_THE_WAY', text);
}

/** People choose from the projects they know. Where nobody is asked, nothing outside of it is written. */
function remember({ directory }: InitReport, options: InitOptions, people: Terminal): void {
  if (people.prompts === undefined || directory === undefined) return;
  const problem = addKnownProject(directory, options.environment);
  if (problem !== undefined) people.printError(`The project is not remembered: ${problem.text}`);
}

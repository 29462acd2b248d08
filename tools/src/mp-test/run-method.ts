import { checkMemory } from '../checks/check-memory.ts';
import type { Stop } from '../stop/stop.ts';
import { type Answer, askSession } from './ask-session.ts';
import { failureFindings } from './failure-findings.ts';
import { type Judgement, judgeAnswer, judgeCollection } from './judge-answer.ts';
import type { SingleMethod } from './methods.ts';
import type { Session } from './session.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';

/** A method that was answered, and what the answer is worth. */
export interface Answered {
  readonly kind: 'answered';
  readonly session: Session;
  readonly asked: Answer;
  readonly judgement: Judgement;
}

/** Asks a server that runs, once, and judges the answer. */
export async function runMethod(
  method: SingleMethod,
  plan: TestPlan,
  options: TestOptions,
  session: Session,
): Promise<Answered | Stop> {
  const asked = await askSession(plan, options, session);
  if (asked.kind === 'stop') return asked;
  return { kind: 'answered', session, asked, judgement: judge(asked, method, session, plan) };
}

function judge(
  { response, seconds, usage }: Answer,
  method: SingleMethod,
  { subject, findings }: Session,
  { expectations }: TestPlan,
): Judgement {
  const cost = { seconds, container: usage };
  const judgement =
    method === 'collect' && subject !== undefined
      ? judgeCollection(response, cost, { describe: subject.describe.model, expectations })
      : judgeAnswer(method as Exclude<SingleMethod, 'collect'>, response, cost);
  const { failure } = judgement;
  const found =
    failure === undefined ? judgement.findings : failureFindings(judgement.findings, failure);
  const memory = usage === undefined ? [] : checkMemory(usage);
  return { ...judgement, findings: [...findings, ...found, ...memory] };
}

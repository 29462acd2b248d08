import { compareRecordings } from '../../recording/compare-recordings.ts';
import { writeComparisonFile } from '../../recording/comparison-file.ts';
import { differenceFindings } from '../../recording/difference-findings.ts';
import { normalAnswer } from '../../recording/normal-answer.ts';
import { normalCollection } from '../../recording/normal-collection.ts';
import type { Recording } from '../../recording/recording.ts';
import { writeRecording } from '../../recording/recording-file.ts';
import type { Stop } from '../../stop/stop.ts';
import type { Answered } from '../run-method.ts';
import { withUsualInstanceName } from './nameless-instance.ts';
import type { RecordingPlan } from './recording-plan.ts';

/** Records a result, or adds how it differs from the recorded one to the findings. */
export function useRecording(plan: RecordingPlan, answered: Answered): Answered | Stop {
  if (plan.kind === 'nothing') return answered;
  const now = recordingOf(answered);
  const { judgement } = answered;
  if (now === undefined) return plan.kind === 'record' ? told(answered, nothing) : answered;
  if (plan.kind === 'record') {
    const problem = writeRecording(plan.place, now) ?? writeComparisonFile(...plan.comparisonFile);
    return problem ?? told(answered, `Recorded in ${plan.place.name}`);
  }
  const { recorded, comparison, place } = plan;
  const differences = compareRecordings(recorded, now, comparison);
  const findings = [...judgement.findings, ...differenceFindings(differences, place.name)];
  return { ...answered, judgement: { ...judgement, findings } };
}

const nothing = 'Nothing was recorded: there is no result.';

function told(answered: Answered, text: string): Answered {
  const { judgement } = answered;
  return { ...answered, judgement: { ...judgement, summary: `${judgement.summary}\n\n${text}` } };
}

/** The result in its normal form, without secrets; undefined when there is none. */
export function recordingOf({ judgement, session }: Answered): Recording | undefined {
  const { failure, collection, answer = null } = judgement;
  if (failure !== undefined) return undefined;
  const { hideSecrets, subject } = session;
  if (collection === undefined || subject === undefined) {
    return hideSecrets({ kind: 'answer', answer: normalAnswer(answer) });
  }
  const nameless = withUsualInstanceName(collection, subject.instance.adapterKey);
  return hideSecrets({ kind: 'collection', collection: normalCollection(nameless) });
}

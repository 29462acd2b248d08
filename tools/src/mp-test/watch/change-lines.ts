import type { Finding } from '../../checks/finding.ts';
import { type Difference, kindOf } from '../../recording/difference.ts';
import { valueText } from '../../recording/difference-text.ts';
import type { Tone } from '../../terminal/terminal.ts';
import type { RunChanges } from './run-history.ts';

/** One line about what is new. */
export interface ChangeLine {
  readonly tone: Tone;
  readonly text: string;
}

/** What is new in a run, a line for each object that changed and for each finding; at most 60. */
export function changeLines({ differences, newFindings, goneFindings }: RunChanges): ChangeLine[] {
  const objects = Map.groupBy(differences ?? [], (one) => `${kindOf(one)} ${one.object}`);
  return [
    ...shortened([...objects.values()].map(objectLine), 'changes'),
    ...shortened(newFindings.map(newFinding), 'new findings'),
    ...shortened(goneFindings.map(goneFinding), 'findings that are gone'),
  ];
}

const mostLines = 20;

function shortened(lines: readonly ChangeLine[], what: string): readonly ChangeLine[] {
  if (lines.length <= mostLines) return lines;
  const more: ChangeLine = { tone: 'dim', text: `  … ${lines.length - mostLines} more ${what}` };
  return [...lines.slice(0, mostLines), more];
}

const signs = { new: '+', gone: '-', changed: '~' } as const;
const tones: Readonly<Record<keyof typeof signs, Tone>> = {
  new: 'green',
  gone: 'red',
  changed: 'yellow',
};

/** All differences of one kind about one object. */
function objectLine(differences: readonly Difference[]): ChangeLine {
  const [first] = differences;
  if (first === undefined) return { tone: 'dim', text: '' };
  const kind = kindOf(first);
  const parts = differences.map(partText).filter((part) => part !== '');
  const shown = parts.slice(0, mostParts).join(', ');
  const more = parts.length > mostParts ? `, … ${parts.length - mostParts} more` : '';
  const details = parts.length === 0 ? '' : `: ${shown}${more}`;
  return { tone: tones[kind], text: `  ${signs[kind]} ${first.object}${details}` };
}

const mostParts = 5;

function partText(difference: Difference): string {
  const { about, key, before, now } = difference;
  const name = nameOf(difference);
  if (about === 'object' || before === true || now === true) return name;
  const values = [before, now].flatMap((value) => (value === undefined ? [] : [valueText(value)]));
  return (
    [name, values.join(' -> ')].filter((part) => part !== '' && part !== '{}').join(' ') || key
  );
}

function nameOf({ about, key }: Difference): string {
  switch (about) {
    case 'object':
    case 'answer':
      return '';
    case 'name':
      return 'name';
    case 'object that does not exist':
      return 'does not exist any more';
    case 'relationship':
      return key === '' ? 'no children' : `child ${key}`;
    case 'removed relationship':
      return `child ${key} taken away`;
    case 'event':
      return `event ${JSON.stringify(key)}`;
    default:
      return key;
  }
}

function newFinding({ severity, message }: Finding): ChangeLine {
  const tone = severity === 'ERROR' ? 'red' : severity === 'WARNING' ? 'yellow' : 'dim';
  return { tone, text: `  new ${severity}: ${message}` };
}

function goneFinding({ severity, message }: Finding): ChangeLine {
  return { tone: 'green', text: `  gone ${severity}: ${message}` };
}

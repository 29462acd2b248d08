import type { Message, Verdict } from './collect-case.ts';
import { cycleOf } from './deviations/relationships.ts';

/** A verdict without what depends on a library's words or on chance. */
export function comparable(verdict: Verdict): Verdict {
  return {
    ...verdict,
    contract: verdict.contract.map(comparableContract),
    describe: verdict.describe.map(comparableMessage),
    relationships: withSortedCycles(
      verdict.relationships.map(comparableMessage),
      ({ message }) => message,
    ),
    reason: verdict.reason === null ? null : withoutPhrase(verdict.reason),
    summary: withoutPhrase(verdict.summary).replace(/^EXCEPTION[\s\S]*/, 'EXCEPTION'),
    console: verdict.console.map((lines) =>
      withSortedCycles(
        lines.map(([level = '', text = '']) => [level, comparableLine(text, verdict)]),
        ([, text = '']) => text,
      ),
    ),
  };
}

/** What the vendor's library says of an answer is Python. */
function comparableContract({ severity, message }: Message): Message {
  const isOwn = severity !== 'ERROR' || message.includes('endpoint response was');
  return { severity, message: isOwn ? comparableText(message) : '…' };
}

function comparableLine(text: string, { contract }: Verdict): string {
  const said = contract.find(({ message }) => message === text);
  return said === undefined ? comparableText(text) : comparableContract(said).message;
}

function comparableMessage({ severity, message }: Message): Message {
  return { severity, message: comparableText(message) };
}

function comparableText(text: string): string {
  return withoutPhrase(cycleOf(text))
    .replace(/^schema error[\s\S]*/, 'schema error')
    .replace(/(?<=Returned result is not valid json: )[\s\S]*/, '…')
    .replace(/^(Unable to (?:cross check [^:]*|validate relationships): )[\s\S]*/, '$1…');
}

/** Libraries have different names for some statuses. */
function withoutPhrase(text: string): string {
  return text.replace(/\b([345]\d\d) [A-Z][\w' -]*/, '$1');
}

/** The order of cycles is by chance. */
function withSortedCycles<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  const isCycle = (item: Item) => textOf(item).startsWith('Found relationship cycle');
  const sorted = items
    .filter(isCycle)
    .sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1))
    .values();
  return items.map((item) => (isCycle(item) ? (sorted.next().value ?? item) : item));
}

import { keyProblem, repeatedKeys } from './key-problems.ts';
import { isPlain, memberProblems, needed, recordProblem, text } from './member-problems.ts';
import { shown } from './shown.ts';

const members = { key: needed(text), label: text };

/** What is wrong with the choices of an enumeration, and with the one that is chosen beforehand. */
export function* enumProblems(
  where: string,
  values: unknown,
  fallback: unknown,
): Generator<string> {
  if (!Array.isArray(values)) return;
  if (values.length === 0) yield `${where}: values is empty, and nothing can be chosen`;
  for (const [index, value] of values.entries()) {
    yield* valueProblems(`${where}, value ${index + 1}`, value);
  }
  const keys = values.map(keyOf).filter((key) => typeof key === 'string');
  yield* repeatedKeys(
    where,
    keys.map((key) => ({ what: 'value', key })),
  );
  if (typeof fallback === 'string' && !keys.includes(fallback)) {
    yield `${where}: default must be the key of one of its values, not ${shown(fallback)}`;
  }
}

function* valueProblems(where: string, value: unknown): Generator<string> {
  if (typeof value !== 'string' && !isPlain(value)) {
    yield `${where}: ${recordProblem(value)}`;
    return;
  }
  if (typeof value !== 'string') yield* memberProblems(where, value, members);
  const key = keyOf(value);
  const problem = typeof key === 'string' ? keyProblem(key) : undefined;
  if (problem !== undefined) yield `${where}: ${problem}`;
}

function keyOf(value: unknown): unknown {
  return isPlain(value) ? value.key : value;
}

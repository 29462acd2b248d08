import type { BrokenRule } from './compiled-validator.ts';
import { rememberedRules } from './error-list.ts';
import { nestingSchemas, validators } from './generated/validators.ts';
import { isNestedDeeperThan } from './nesting.ts';
import { describeBrokenRule } from './problem-sentence.ts';
import type { SchemaName } from './schema-name.ts';
import type { SchemaProblem } from './types.ts';

/**
 * Checks a value as JSON.parse returns it against one schema of the contract.
 *
 * - An empty list means the value is valid. Fields that the schema does not name are ignored.
 * - At most one problem for each place, in the order of the fields in the schema and of the items in
 *   their lists; the same value always gives the same list.
 * - After 1,000 problems comes one last entry with the path `$`, which says that there are more.
 * - Messages contain numbers of the value, never its texts: those may be passwords.
 * - Values that can contain others of their kind (groups of a definition) may be nested 512 deep.
 *
 * Throws only for a name that is not the name of a schema.
 */
export function validate(name: SchemaName, value: unknown): readonly SchemaProblem[] {
  if (!Object.hasOwn(validators, name)) throw new TypeError(`there is no schema ${String(name)}`);
  if (nestingSchemas.includes(name) && isNestedDeeperThan(deepest, value)) return [tooDeep];
  const validator = validators[name];
  if (validator(value)) return [];
  const broken = validator.errors ?? [];
  return broken.length < rememberedRules
    ? problems(broken, value)
    : [...problems(broken.slice(0, -1), value), tooMany];
}

// The rule for results of an adapter. It also keeps the recursive validators off the end of the stack.
const deepest = 512;

const tooDeep: SchemaProblem = {
  path: '$',
  message: `must not be nested more than ${deepest} levels deep`,
};

const tooMany: SchemaProblem = {
  path: '$',
  message: 'has more problems than are listed here; correct these first',
};

function problems(broken: readonly BrokenRule[], value: unknown): SchemaProblem[] {
  const byPath = new Map<string, SchemaProblem>();
  for (const problem of broken.map((rule) => describeBrokenRule(rule, value))) {
    // A fraction where a whole number is due can also be out of range: the first is what matters.
    if (!byPath.has(problem.path)) byPath.set(problem.path, problem);
  }
  return [...byPath.values()];
}

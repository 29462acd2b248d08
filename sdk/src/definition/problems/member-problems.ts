import { shown } from './shown.ts';

/** What a member of a declaration takes. */
export type Rule = {
  readonly named: string;
  readonly fits: (value: unknown) => boolean;
  readonly needed?: true;
};

/** All members that a declaration may have. */
export type Members = { readonly [name: string]: Rule };

export const text: Rule = rule('a text', (value) => typeof value === 'string');
export const flag: Rule = rule('true or false', (value) => typeof value === 'boolean');
export const wholeNumber: Rule = rule('a whole number', Number.isSafeInteger);
export const wholeNumberFrom1: Rule = rule(
  'a whole number from 1 on',
  (value) => Number.isSafeInteger(value) && Number(value) >= 1,
);
export const list: Rule = rule('a list', Array.isArray);
export const aFunction: Rule = rule('a function', (value) => typeof value === 'function');
/** Has rules of its own, which say more. */
export const anything: Rule = rule('anything', () => true);

export function rule(named: string, fits: (value: unknown) => boolean): Rule {
  return { named, fits };
}

export function oneOf(...texts: readonly string[]): Rule {
  const named = texts.map(shown).join(' or ');
  return rule(named, (value) => typeof value === 'string' && texts.includes(value));
}

export function needed(rule: Rule): Rule {
  return { ...rule, needed: true };
}

/** Members that are unknown, missing or of the wrong type, for those whom no compiler tells. */
export function* memberProblems(
  where: string,
  declaration: Record<string, unknown>,
  members: Members,
): Generator<string> {
  for (const [name, value] of Object.entries(declaration)) {
    const rule = Object.hasOwn(members, name) ? members[name] : undefined;
    if (rule === undefined) yield `${where}: ${unknownMember(name, members)}`;
    else if (value !== undefined && !rule.fits(value)) {
      yield `${where}: ${name} must be ${rule.named}, not ${shown(value)}`;
    }
  }
  for (const name in members) {
    if (members[name]?.needed && declaration[name] === undefined) {
      yield `${where}: ${name} is missing (${members[name].named})`;
    }
  }
}

function unknownMember(name: string, members: Members): string {
  return `there is no member ${shown(name)}, only ${Object.keys(members).join(', ')}`;
}

/** Why something is no collection of members or of declarations by key; undefined when it is one. */
export function recordProblem(value: unknown): string | undefined {
  if (isPlain(value)) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return `must be an object, not ${shown(value)}`;
  }
  // What `{ __proto__: … }` makes has no key of that name, but another prototype.
  return 'must be a plain object, without a class and without the key __proto__';
}

export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

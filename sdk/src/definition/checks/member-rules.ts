import { type Place, shown } from './place.ts';

/** What a member of a declaration takes. */
export type Rule = {
  readonly named: string;
  readonly fits: (value: unknown) => boolean;
  readonly needed?: true;
};

/** The rules of all members that a declaration of type T may have. */
export type Rules<T> = Readonly<Record<keyof T, Rule>>;

/** Rules by name, as `members` makes them. */
export type Members = {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly needed: readonly string[];
};

export const text: Rule = rule('a text', (value) => typeof value === 'string');
export const flag: Rule = rule('true or false', (value) => typeof value === 'boolean');
export const wholeNumber: Rule = rule('a whole number', Number.isSafeInteger);
export const wholeNumberFrom1: Rule = rule('a whole number from 1 on', isWholeFrom1);
export const list: Rule = rule('a list', Array.isArray);
export const aFunction: Rule = rule('a function', (value) => typeof value === 'function');
export const anything: Rule = checkedElsewhere('anything');

export function rule(named: string, fits: (value: unknown) => boolean): Rule {
  return { named, fits };
}

/** What has rules of its own, which say more. */
export function checkedElsewhere(named: string): Rule {
  return rule(named, () => true);
}

export function oneOf(...texts: readonly string[]): Rule {
  return rule(texts.map(shown).join(' or '), (value) => texts.some((text) => text === value));
}

export function needed(rule: Rule): Rule {
  return { ...rule, needed: true };
}

function isWholeFrom1(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

export function members(rules: Rules<Record<string, unknown>>): Members {
  const entries = Object.entries(rules);
  const needed = entries.filter(([, rule]) => rule.needed).map(([name]) => name);
  return { rules: new Map(entries), needed };
}

/** Reports members that are unknown, missing or of the wrong type, to those whom no compiler tells. */
export function checkMembers(
  place: Place,
  declaration: Record<string, unknown>,
  { rules, needed }: Members,
): void {
  for (const name of Object.keys(declaration)) {
    const rule = rules.get(name);
    const value = declaration[name];
    if (rule === undefined) {
      place.report(`there is no member ${shown(name)}, only ${[...rules.keys()].join(', ')}`);
    } else if (value !== undefined && !rule.fits(value)) {
      place.report(`${name} must be ${rule.named}, not ${shown(value)}`);
    }
  }
  for (const name of needed) {
    if (declaration[name] === undefined) {
      place.report(`${name} is missing (${rules.get(name)?.named})`);
    }
  }
}

/** Whether something is an object with members, or with declarations by key; reports when not. */
export function checkRecord(
  place: Place,
  value: unknown,
  subject = '',
): value is Record<string, unknown> {
  if (isPlain(value)) return true;
  place.report(`${subject}${recordProblem(value)}`);
  return false;
}

function recordProblem(value: unknown): string {
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

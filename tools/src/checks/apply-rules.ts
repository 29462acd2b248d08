import { originalPosition } from '../collection/readable-collection.ts';
import type { Findings } from './findings.ts';
import type { CollectionSubject, Report, Rule } from './rule.ts';
import { VisitedObject, VisitedTypedObject } from './visited.ts';

/** Shows a collection to rules: each object and what it holds, then all of it. */
export function applyRules(
  rules: readonly Rule[],
  all: CollectionSubject,
  findings: Findings,
): void {
  const checks = checksOf(rules, findings);
  all.collection.result?.forEach((object, position) => {
    checkObject(new VisitedObject(all, object, originalPosition(object, position)), checks);
  });
  for (const { rule, report } of checks.collection) rule.check(all, report);
}

/** Rules by what they look at, each with where its findings go. */
interface Checks {
  readonly collection: readonly Bound<'collection'>[];
  readonly object: readonly Bound<'object'>[];
  readonly value: readonly Bound<'value'>[];
  readonly identifier: readonly Bound<'identifier'>[];
  readonly typedObject: readonly Bound<'typed object'>[];
}

interface Bound<About extends Rule['about']> {
  readonly rule: Extract<Rule, { about: About }>;
  readonly report: Report;
}

function checksOf(rules: readonly Rule[], findings: Findings): Checks {
  const about = <About extends Rule['about']>(what: About): Bound<About>[] =>
    rules
      .filter((rule): rule is Extract<Rule, { about: About }> => rule.about === what)
      .map((rule) => ({ rule, report: findings.reportOf(rule.name) }));
  return {
    collection: about('collection'),
    object: about('object'),
    value: about('value'),
    identifier: about('identifier'),
    typedObject: about('typed object'),
  };
}

/** An object of another adapter is not compared with a type of this one that has the same key. */
function checkObject(subject: VisitedObject, checks: Checks): void {
  for (const { rule, report } of checks.object) rule.check(subject, report);
  const { all, object } = subject;
  const type = all.describe.objectTypes.get(object.key.objectKind);
  if (type === undefined || all.expected.isForeign(object.key)) return;
  checkTypedObject(new VisitedTypedObject(subject, type), checks);
}

function checkTypedObject(subject: VisitedTypedObject, checks: Checks): void {
  if (checks.value.length > 0) {
    for (const value of subject.values()) {
      for (const { rule, report } of checks.value) rule.check(value, report);
    }
  }
  if (checks.identifier.length > 0) {
    for (const identifier of subject.identifiers()) {
      for (const { rule, report } of checks.identifier) rule.check(identifier, report);
    }
  }
  for (const { rule, report } of checks.typedObject) rule.check(subject, report);
}

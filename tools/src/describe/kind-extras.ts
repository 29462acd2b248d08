import type {
  ComputedMetricDefinition,
  IconConditionDefinition,
  PowerStateDefinition,
} from './definition.ts';
import { type XmlElement, xmlElement } from './xml-element.ts';

/** The metrics that the platform computes; nothing where there are none. */
export function computedMetrics(metrics: readonly ComputedMetricDefinition[]): XmlElement[] {
  if (metrics.length === 0) return [];
  const children = metrics.map(({ key, expression }) =>
    xmlElement('ComputedMetric', { key, expression }),
  );
  return [xmlElement('ComputedMetrics', {}, children)];
}

/** The property that tells whether an object is switched on. */
export function powerState(state: PowerStateDefinition | undefined): XmlElement[] {
  if (state === undefined) return [];
  const values = state.values.map(({ key, value }) =>
    xmlElement('PowerStateValue', { key, value }),
  );
  return [xmlElement('PowerState', { alias: state.alias }, values)];
}

/** All icons of an object type, in one element. */
export function iconElements(icons: readonly IconConditionDefinition[]): XmlElement[] {
  return icons.length === 0 ? [] : [xmlElement('Icon', {}, icons.map(iconCondition))];
}

function iconCondition(condition: IconConditionDefinition): XmlElement {
  const { property, identifier, metric, cases } = condition;
  const values = {
    property: property ?? undefined,
    identifier: identifier ?? undefined,
    metric: metric ?? undefined,
  };
  const children = cases.map(({ value, suffix, exists, conditions }) =>
    xmlElement(
      'Case',
      { value: value ?? undefined, suffix, exists: exists ?? undefined },
      (conditions ?? []).map(iconCondition),
    ),
  );
  return xmlElement('Condition', values, children);
}

import { group, instancedGroup, metric, property, type Unit } from '../../../src/index.ts';
import { entries, type Loose, said } from './loose.ts';
import { flagOf, NotDeclarable } from './not-declarable.ts';
import { uniqueByKey } from './unique-by-key.ts';

type FindUnit = (key: unknown, rate: unknown) => Unit;

/** The attributes and groups of an object type or of a group. */
export function declareAttributes({ attributes, groups }: Loose, findUnit: FindUnit): object {
  return uniqueByKey([
    ...entries(attributes).map((one) => [one.key, declareAttribute(one, findUnit)] as const),
    ...entries(groups).map((one) => [one.key, declareGroup(one, findUnit)] as const),
  ]);
}

function declareGroup(json: Loose, findUnit: FindUnit): object {
  const attributes = declareAttributes(json, findUnit);
  const instanceRequired = flagOf(json.instance_required);
  const label = said({ label: json.label });
  if (flagOf(json.instanced) !== true)
    return Reflect.apply(group, null, [{ ...label, attributes }]);
  const options = { ...label, ...said({ instanceRequired }), attributes };
  return Reflect.apply(instancedGroup, null, [options]);
}

function declareAttribute(json: Loose, findUnit: FindUnit): object {
  const isProperty = flagOf(json.is_property) ?? false;
  const isText = json.data_type === 'string';
  const expected = isText ? 'string' : json.is_discrete ? 'integer' : 'float';
  if (json.data_type !== expected || (isText && !isProperty)) throw new NotDeclarable('a type');
  const options = said({
    label: json.label,
    unit: json.unit ? findUnit(json.unit, json.is_rate) : undefined,
    rate: json.is_rate,
    kpi: json.is_kpi,
    impact: json.is_impact,
    keyAttribute: json.is_key_attribute,
    discrete: json.is_discrete,
    dashboardOrder: json.dashboard_order,
  });
  if (!isProperty) return metric(options);
  return Reflect.apply(property, null, [{ ...options, type: isText ? 'string' : 'number' }]);
}

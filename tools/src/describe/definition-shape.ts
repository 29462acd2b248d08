/**
 * What a member is: a value of any kind, a text, a list of texts, the choices of an enumeration, one thing, or a
 * list of such things.
 */
export type MemberShape = 'value' | 'text' | 'texts' | 'choices' | Shape | readonly [Shape];

/** The members that the converter reads. A name with `?` behind it is one that may be left out, or null. */
export type Shape = { readonly [member: string]: MemberShape };

const field: Shape = {
  key: 'text',
  label: 'value',
  required: 'value',
  display_order: 'value',
  enum: 'value',
  type: 'value',
  'enum_values?': 'choices',
};

const attribute: Shape = {
  key: 'text',
  label: 'value',
  dashboard_order: 'value',
  data_type: 'value',
  is_property: 'value',
  is_rate: 'value',
  is_discrete: 'value',
  is_impact: 'value',
  is_key_attribute: 'value',
  'favorite_groups?': 'texts',
  'favorite_instances?': 'texts',
};

const group: Shape = {
  key: 'text',
  label: 'value',
  instanced: 'value',
  instance_required: 'value',
  'attributes?': [attribute],
  get 'groups?'(): readonly [Shape] {
    return [group];
  },
};

const innerIcon: Shape = { cases: [{ suffix: 'value' }] };
const icon: Shape = { cases: [{ suffix: 'value', 'conditions?': [innerIcon] }] };

const kind: Shape = {
  key: 'text',
  label: 'value',
  identifiers: [{ ...field, ident_type: 'value' }],
  attributes: [attribute],
  groups: [group],
  'computed_metrics?': [{ key: 'value', expression: 'value' }],
  'power_state?': { alias: 'value', values: [{ key: 'value', value: 'value' }] },
  'icons?': [icon],
};

const unit: Shape = {
  key: 'value',
  label: 'value',
  unit_type: 'value',
  order: 'value',
  conversion_factor: 'value',
};

/** A choice of an enumeration, from version 1 of the definition on. */
export const choiceShape: Shape = { key: 'value', label: 'value', display_order: 'value' };

/** A whole definition. */
export const definitionShape: Shape = {
  adapter_key: 'text',
  adapter_label: 'value',
  describe_version: 'value',
  adapter_instance: kind,
  credential_types: [{ key: 'text', label: 'value', fields: [{ ...field, password: 'value' }] }],
  object_types: [kind],
  'unit_definitions?': [unit],
  'favorite_groups?': [{ key: 'value', label: 'value' }],
};

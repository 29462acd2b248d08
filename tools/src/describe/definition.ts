/** The answer to `adapter_definition`, as far as a describe is made of it. */
export type Definition = {
  readonly schema_version?: number | string;
  readonly adapter_key: string;
  readonly adapter_label: string;
  readonly describe_version: number;
  readonly adapter_instance: KindDefinition;
  readonly credential_types: readonly CredentialDefinition[];
  readonly object_types: readonly KindDefinition[];
  readonly unit_definitions?: readonly CustomUnitDefinition[] | null;
  readonly favorite_groups?: readonly FavoriteGroupDefinition[] | null;
};

/** A group of attributes that the platform offers first. */
export type FavoriteGroupDefinition = { readonly key: string; readonly label: string };

/** A unit that the platform does not know by itself. */
export type CustomUnitDefinition = {
  readonly key: string;
  readonly label: string;
  readonly unit_type: string;
  readonly order: number;
  readonly conversion_factor: number;
};

/** An object type, or the adapter instance seen as one. */
export type KindDefinition = {
  readonly key: string;
  readonly label: string;
  readonly identifiers: readonly IdentifierDefinition[];
  readonly attributes: readonly AttributeDefinition[];
  readonly groups: readonly GroupDefinition[];
  readonly type?: number | null;
  readonly sub_type?: number | null;
  readonly show_tag?: boolean | null;
  readonly monitoring_interval?: number | null;
  readonly is_credential_required?: boolean | null;
  readonly capacity_model?: string | null;
  readonly computed_metrics?: readonly ComputedMetricDefinition[] | null;
  readonly power_state?: PowerStateDefinition | null;
  readonly icons?: readonly IconConditionDefinition[] | null;
};

/** A metric that the platform computes. */
export type ComputedMetricDefinition = { readonly key: string; readonly expression: string };

/** The property that tells whether an object is switched on. */
export type PowerStateDefinition = {
  readonly alias: string;
  readonly values: readonly { readonly key: string; readonly value: string }[];
};

/** Icons by one property, identifier or metric. */
export type IconConditionDefinition = {
  readonly property?: string | null;
  readonly identifier?: string | null;
  readonly metric?: string | null;
  readonly cases: readonly IconCaseDefinition[];
};

/** One icon; only those of the first level have conditions. */
export type IconCaseDefinition = {
  readonly suffix: string;
  readonly value?: string | null;
  readonly exists?: boolean | null;
  readonly conditions?: readonly IconConditionDefinition[] | null;
};

/** What fields of a form have in common: those of the adapter instance and those of credentials. */
export type FieldDefinition = {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  readonly display_order: number;
  readonly enum: boolean;
  readonly type: string;
  readonly default?: unknown;
  readonly enum_values?: readonly unknown[];
};

/** A parameter of the adapter instance, or an identifier of an object type. */
export type IdentifierDefinition = FieldDefinition & {
  readonly description?: string | null;
  readonly ident_type: number;
  readonly length?: number | null;
  /** What one of the vendor's libraries writes in its place. */
  readonly max_length?: number | null;
  readonly enum_multi_select?: boolean | null;
};

/** One kind of credential. */
export type CredentialDefinition = {
  readonly key: string;
  readonly label: string;
  readonly fields: readonly CredentialFieldDefinition[];
};

/** One field of a credential. */
export type CredentialFieldDefinition = FieldDefinition & { readonly password: boolean };

/** A group of attributes; both lists may be absent. */
export type GroupDefinition = {
  readonly key: string;
  readonly label: string;
  readonly instanced: boolean;
  readonly instance_required: boolean;
  readonly attributes?: readonly AttributeDefinition[] | null;
  readonly groups?: readonly GroupDefinition[] | null;
};

/** A metric or a property. */
export type AttributeDefinition = {
  readonly key: string;
  readonly label: string;
  readonly unit?: string | null;
  readonly dashboard_order: number;
  readonly data_type: string;
  readonly is_property: boolean;
  readonly is_rate: boolean;
  readonly is_discrete: boolean;
  readonly is_impact: boolean;
  readonly is_key_attribute: boolean;
  readonly is_kpi?: boolean | null;
  readonly is_property_history_enabled?: boolean | null;
  readonly default_monitored?: boolean | null;
  readonly favorite_groups?: readonly string[] | null;
  readonly favorite_instances?: readonly string[] | null;
};

/** The answer to `adapter_definition`, as far as a describe is made of it. */
export type Definition = {
  readonly schema_version?: number | string;
  readonly adapter_key: string;
  readonly adapter_label: string;
  readonly describe_version: number;
  readonly adapter_instance: KindDefinition;
  readonly credential_types: readonly CredentialDefinition[];
  readonly object_types: readonly KindDefinition[];
  readonly unit_definitions?: readonly CustomUnitDefinition[];
};

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
  readonly length?: number;
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
  readonly attributes?: readonly AttributeDefinition[];
  readonly groups?: readonly GroupDefinition[];
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
  readonly is_kpi?: boolean;
};

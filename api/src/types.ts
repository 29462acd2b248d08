/*
 * The types of the contract, generated from collector-api.json and definition-api.json by
 * 'npm run generate', never edited.
 */

/**
 * All schemas of the contract by name.
 */
export interface Schemas {
  ApiVersion: ApiVersion;
  AdapterConfig: AdapterConfig;
  CollectionWindow: CollectionWindow;
  CredentialConfig: CredentialConfig;
  CredentialField: CredentialField;
  ClusterConnectionInfo: ClusterConnectionInfo;
  CertificateConfig: CertificateConfig;
  Certificate: Certificate;
  ObjectKey: ObjectKey;
  Identifier: Identifier;
  TestResult: TestResult;
  EndpointResults: EndpointResults;
  CollectResult: CollectResult;
  ObjectData: ObjectData;
  MetricData: MetricData;
  PropertyData: PropertyData;
  Event: Event;
  ObjectRelationship: ObjectRelationship;
  Problem: Problem;
  SchemaProblem: SchemaProblem;
  AdapterDefinition: AdapterDefinition;
  ObjectDefinition: ObjectDefinition;
  IdentifierDefinition: IdentifierDefinition;
  UnitDefinition: UnitDefinition;
  FavoriteGroup: FavoriteGroup;
  ComputedMetric: ComputedMetric;
  PowerState: PowerState;
  PowerStateValue: PowerStateValue;
  IconCondition: IconCondition;
  IconCase: IconCase;
  EnumValue: EnumValue;
  CredentialDefinition: CredentialDefinition;
  CredentialFieldDefinition: CredentialFieldDefinition;
  GroupDefinition: GroupDefinition;
  AttributeDefinition: AttributeDefinition;
}
/**
 * The version of this API.
 */
export interface ApiVersion {
  /**
   * Changes when existing collectors would no longer work.
   */
  major: number;
  /**
   * Changes when something is added.
   */
  minor: number;
  /**
   * Changes when something is corrected.
   */
  maintenance: number;
}
/**
 * One adapter instance, as a collector describes it to the server: what to connect to, with which credentials, trusting which certificates.
 */
export interface AdapterConfig {
  adapterKey: ObjectKey;
  credentialConfig?: CredentialConfig;
  /**
   * Access to the Suite API; null or absent where the adapter is given none.
   */
  clusterConnectionInfo?: ClusterConnectionInfo | null;
  certificateConfig?: CertificateConfig;
  /**
   * How many collections came before this one. The server counts where it is absent.
   */
  collectionNumber?: number;
  collectionWindow?: CollectionWindow;
}
/**
 * What makes an object that object. Two keys are the same object when adapter kind, object kind and all identifiers that are part of uniqueness agree; without such an identifier the name takes their place. Letter case never matters.
 */
export interface ObjectKey {
  /**
   * Name people know the object by.
   */
  name: string;
  /**
   * Key of the adapter that owns the object type.
   */
  adapterKind: string;
  /**
   * Key of the object type.
   */
  objectKind: string;
  /**
   * Values that tell objects of one type apart, each key at most once. For an adapter instance: its parameters.
   */
  identifiers?: Identifier[];
}
/**
 * One identifier of an object, or one parameter of an adapter instance.
 */
export interface Identifier {
  /**
   * Key of the identifier in its object type; letter case does not matter.
   */
  key: string;
  /**
   * Value of the identifier; letter case does not matter. Numbers are written as text.
   */
  value?: string;
  /**
   * Whether objects that differ here are different objects. All objects of a type must agree on it.
   */
  isPartOfUniqueness?: boolean;
}
/**
 * The credential chosen for an adapter instance.
 */
export interface CredentialConfig {
  /**
   * Key of the credential type the values belong to.
   */
  credentialKey: string;
  /**
   * One entry for each field of the credential type.
   *
   * @minItems 1
   */
  credentialFields: CredentialField[];
}
/**
 * The value somebody entered for one field of a credential.
 */
export interface CredentialField {
  /**
   * Key of the field in its credential type.
   */
  key: string;
  /**
   * What was entered; absent when the field was left empty.
   */
  value?: string;
  /**
   * Whether the value is a secret, to be kept out of logs and screens.
   */
  isPassword?: boolean;
}
/**
 * How an adapter reaches the Suite API of the platform that runs it.
 */
export interface ClusterConnectionInfo {
  /**
   * User to log in as.
   */
  userName: string;
  /**
   * Password of that user.
   */
  password?: string;
  /**
   * Host name or address of the platform.
   */
  hostName: string;
}
/**
 * The certificates an adapter instance may trust.
 */
export interface CertificateConfig {
  /**
   * One entry for each certificate that an authority vouches for or a person accepted.
   */
  certificates?: Certificate[];
}
/**
 * One trusted certificate of a target.
 */
export interface Certificate {
  /**
   * The certificate as PEM text, header and footer lines included.
   */
  certPemString: string;
  /**
   * Whether a host name that differs from the certificate's is fine, provided the target presents exactly this certificate.
   */
  isInvalidHostnameAccepted?: boolean;
  /**
   * Whether the certificate counts even after its last day.
   */
  isExpiredCertificateAccepted?: boolean;
}
/**
 * The span of time a collection is to cover. Windows of successive collections touch: count one of the two ends in, the other out.
 */
export interface CollectionWindow {
  /**
   * Begin, in milliseconds since 1970 (UTC); fractions are allowed. 0 in the first collection.
   */
  startTime: number;
  /**
   * End, in milliseconds since 1970 (UTC); fractions are allowed.
   */
  endTime: number;
}
/**
 * How a connection test went. An empty object is success.
 */
export interface TestResult {
  /**
   * Why the test failed, for the person who started it. Its presence means failure, even as an empty text.
   */
  errorMessage?: string;
}
/**
 * The URLs an adapter instance will connect to.
 */
export interface EndpointResults {
  /**
   * Complete `https://` URLs; the port is 443 where none is named.
   */
  endpointUrls?: string[];
}
/**
 * What one collection found.
 */
export interface CollectResult {
  /**
   * The objects with their data.
   */
  result?: ObjectData[];
  /**
   * Which objects are children of which; parents may be left out when nothing changed.
   */
  relationships?: ObjectRelationship[];
  /**
   * Objects that are gone from the target.
   */
  notExistingObjects?: ObjectKey[];
  /**
   * Why the whole collection failed; its presence means failure.
   */
  errorMessage?: string;
}
/**
 * One object and what was collected for it.
 */
export interface ObjectData {
  key: ObjectKey;
  /**
   * Values that make up time series.
   */
  metrics?: MetricData[];
  /**
   * Values that seldom change.
   */
  properties?: PropertyData[];
  /**
   * Things that happened to the object or are wrong with it.
   */
  events?: Event[];
}
/**
 * One value of one metric.
 */
export interface MetricData {
  /**
   * Path of the metric: groups and the attribute joined by `|`, a group that repeats followed by `:` and its instance, such as `disk:sda|io|reads`.
   */
  key: string;
  /**
   * The value. Whole numbers need no decimal point.
   */
  numberValue?: number;
  /**
   * When the value was true, in milliseconds since 1970 (UTC); -1 is the time of the collection.
   */
  timestamp?: number;
}
/**
 * One value of one property: either a text or a number.
 */
export interface PropertyData {
  /**
   * Path of the property, written like the path of a metric.
   */
  key: string;
  /**
   * The value of a property of text type.
   */
  stringValue?: string;
  /**
   * The value of a property of number type.
   */
  numberValue?: number;
  /**
   * When the value was true, in milliseconds since 1970 (UTC); -1 is the time of the collection.
   */
  timestamp?: number;
}
/**
 * Something that happened to an object. Events of one object with the same message are one event.
 */
export interface Event {
  /**
   * What happened, for people; it also identifies the event.
   */
  message: string;
  /**
   * 0 none, 1 information, 2 warning, 3 immediate, 4 critical, 5 left to the platform.
   */
  criticality?: number;
  /**
   * Path of the metric or property the event is about.
   */
  faultKey?: string;
  /**
   * Whether the event ends by itself when collections stop reporting it.
   */
  autoCancel?: boolean;
  /**
   * When it began, in milliseconds since 1970 (UTC).
   */
  startDate?: number;
  /**
   * When it last changed, in milliseconds since 1970 (UTC).
   */
  updateDate?: number;
  /**
   * When it ended, in milliseconds since 1970 (UTC).
   */
  cancelDate?: number;
  /**
   * In how many collections it must be reported before it is shown.
   */
  watchWaitCycle?: number;
  /**
   * From how many collections it must be missing before `autoCancel` ends it.
   */
  cancelWaitCycle?: number;
}
/**
 * The children of one parent. With `add` and `clearFirst` left out they replace all children the parent has.
 */
export interface ObjectRelationship {
  parent: ObjectKey;
  /**
   * The children this entry is about.
   */
  children?: ObjectKey[];
  /**
   * Whether the children become children of the parent (true) or stop being so (false).
   */
  add?: boolean;
  /**
   * Whether the parent loses the children it had before this entry takes effect.
   */
  clearFirst?: boolean;
}
/**
 * Why the server refused a request or failed, in the form of RFC 9457.
 */
export interface Problem {
  /**
   * URI of the kind of problem; `about:blank` when the status says it all.
   */
  type: string;
  /**
   * The kind of problem in a few words.
   */
  title: string;
  /**
   * The HTTP status of this answer.
   */
  status: number;
  /**
   * What is wrong with this request and what to do about it.
   */
  detail: string;
  /**
   * Each broken rule of the schema, where that is the reason.
   */
  problems?: SchemaProblem[];
}
/**
 * One value that breaks a rule of its schema.
 */
export interface SchemaProblem {
  /**
   * Where the value is, or would have to be, such as `$.adapterKey.identifiers[0].key`; `$` is the whole document.
   */
  path: string;
  /**
   * Which rule it breaks, to be read after the path: `must be a string, got a number`.
   */
  message: string;
}
/**
 * Everything a management pack has to say about what its adapter collects and what it needs for that.
 */
export interface AdapterDefinition {
  /**
   * Form of this document: 1 is what these schemas describe, absent or 0 an older form with plain texts as enum values.
   */
  schema_version?: number;
  /**
   * Key of the adapter: the adapter kind of its objects.
   */
  adapter_key: string;
  /**
   * Name of the adapter for people.
   */
  adapter_label: string;
  /**
   * Release of the definition, to be raised whenever the definition changes.
   */
  describe_version: number;
  adapter_instance: ObjectDefinition;
  /**
   * The credentials an adapter instance may use; a person picks one.
   */
  credential_types: CredentialDefinition[];
  /**
   * The types of the objects the adapter collects, apart from the adapter instance.
   */
  object_types: ObjectDefinition[];
  /**
   * Units of attributes that the platform does not know by itself, smaller ones first.
   */
  unit_definitions?: UnitDefinition[];
  /**
   * Groups of attributes that the platform offers first; attributes name them by key.
   */
  favorite_groups?: FavoriteGroup[];
}
/**
 * An object type, or the adapter instance seen as one.
 */
export interface ObjectDefinition {
  /**
   * Key of the object type.
   */
  key: string;
  /**
   * Name of the object type for people.
   */
  label: string;
  /**
   * What tells objects of this type apart; for the adapter instance its parameters.
   */
  identifiers: IdentifierDefinition[];
  /**
   * Metrics and properties outside any group.
   */
  attributes?: AttributeDefinition[];
  /**
   * Groups of metrics and properties.
   */
  groups: GroupDefinition[];
  /**
   * What it is to the platform. 1: an object as most are. 2: a business service. 3: a tier. 4: a tag. 8: a group. The adapter instance is 7, whatever is said here.
   */
  type?: number;
  /**
   * 1: none. 2: a place. 3: an enterprise. 4: a group whose members the adapter names. 5: a group whose members rules choose. 6: a world object.
   */
  sub_type?: number;
  /**
   * Whether objects of this type are shown where tags are.
   */
  show_tag?: boolean;
  /**
   * Minutes between collections of an adapter instance, unless its owner says otherwise; absent for the platform's own choice.
   */
  monitoring_interval?: number;
  /**
   * Of the adapter instance: whether there is none without a credential.
   */
  is_credential_required?: boolean;
  /**
   * Key of a capacity definition, which a fragment of the project brings.
   */
  capacity_model?: string;
  /**
   * Metrics that the platform computes from others.
   */
  computed_metrics?: ComputedMetric[];
  power_state?: PowerState;
  /**
   * Which icon an object has, by the first of these that applies; absent for the same icon always.
   */
  icons?: IconCondition[];
}
/**
 * An identifier of an object type, or a parameter of the adapter instance.
 */
export interface IdentifierDefinition {
  /**
   * Key of the identifier.
   */
  key: string;
  /**
   * Name of the identifier for people.
   */
  label: string;
  /**
   * Help for the person who fills it in; null or absent for none.
   */
  description?: string | null;
  /**
   * Whether a value must be given.
   */
  required: boolean;
  /**
   * 1: part of what makes an object unique. 2: not part of it; as a parameter, shown among the advanced settings.
   */
  ident_type: number;
  /**
   * Whether the value is picked from `enum_values`.
   */
  enum: boolean;
  /**
   * The values to pick from, when `enum` is true.
   */
  enum_values?: EnumValue[];
  /**
   * Place among the identifiers on screen, from 0.
   */
  display_order: number;
  /**
   * `string` or `integer`.
   */
  type: string;
  /**
   * How many characters a text may have.
   */
  length?: number | null;
  /**
   * Another spelling of `length`, in use by one of the field's libraries.
   */
  max_length?: number | null;
  /**
   * Value to start with, always as text; null or absent for none.
   */
  default?: string | null;
  /**
   * Whether several of `enum_values` may be picked.
   */
  enum_multi_select?: boolean;
}
/**
 * One of the values a person can pick.
 */
export interface EnumValue {
  /**
   * What the adapter receives.
   */
  key?: string;
  /**
   * What the person sees.
   */
  label?: string;
  /**
   * Place in the list, from 0.
   */
  display_order?: number;
}
/**
 * One metric or property of an object type or group.
 */
export interface AttributeDefinition {
  /**
   * Key of the attribute: the last step in its path.
   */
  key: string;
  /**
   * Name of the attribute for people.
   */
  label: string;
  /**
   * Key of its unit; null or absent for none.
   */
  unit?: string | null;
  /**
   * Whether the value is an amount per time.
   */
  is_rate: boolean;
  /**
   * Whether the value moves in steps: whole numbers and texts.
   */
  is_discrete: boolean;
  /**
   * Whether crossing a threshold counts against the health of the object.
   */
  is_kpi: boolean;
  /**
   * Whether the value shows effects only and is never taken for the cause of trouble.
   */
  is_impact: boolean;
  /**
   * Whether it belongs into the object's summary.
   */
  is_key_attribute: boolean;
  /**
   * Place among its siblings, from 0.
   */
  dashboard_order: number;
  /**
   * `string`, `integer` or `float`.
   */
  data_type: string;
  /**
   * True for a property, false for a metric.
   */
  is_property: boolean;
  /**
   * Whether former values of a property are kept.
   */
  is_property_history_enabled?: boolean;
  /**
   * Whether the platform collects it unless a policy says otherwise.
   */
  default_monitored?: boolean;
  /**
   * Keys of the favorite groups that show it.
   */
  favorite_groups?: string[];
  /**
   * Instances of its group that are shown there.
   */
  favorite_instances?: string[];
}
/**
 * A group of metrics and properties, one step in the path of each.
 */
export interface GroupDefinition {
  /**
   * Key of the group.
   */
  key: string;
  /**
   * Name of the group for people.
   */
  label: string;
  /**
   * Whether the group repeats, once for each instance name.
   */
  instanced: boolean;
  /**
   * Whether a path must name an instance. False also allows one without, for totals. Means nothing unless the group repeats.
   */
  instance_required: boolean;
  /**
   * Metrics and properties of the group.
   */
  attributes?: AttributeDefinition[];
  /**
   * Groups within the group.
   */
  groups?: GroupDefinition[];
}
/**
 * A metric that the platform computes from others.
 */
export interface ComputedMetric {
  /**
   * Key of the metric.
   */
  key: string;
  /**
   * How it is computed, in the platform's own notation.
   */
  expression: string;
}
/**
 * Which property tells whether an object is switched on.
 */
export interface PowerState {
  /**
   * Path of the property.
   */
  alias: string;
  /**
   * What its values mean; two at least.
   *
   * @minItems 1
   */
  values: PowerStateValue[];
}
/**
 * One value of a power state.
 */
export interface PowerStateValue {
  /**
   * The value of the property.
   */
  key: string;
  /**
   * The power state that it stands for.
   */
  value: string;
}
/**
 * Icons by one property, identifier or metric of an object: one of the three is named.
 */
export interface IconCondition {
  /**
   * Path of a property.
   */
  property?: string;
  /**
   * Key of an identifier.
   */
  identifier?: string;
  /**
   * Path of a metric.
   */
  metric?: string;
  /**
   * The icons, of which the first that fits is taken.
   *
   * @minItems 1
   */
  cases: IconCase[];
}
/**
 * One icon, and when it is taken.
 */
export interface IconCase {
  /**
   * What stands behind the key of the object type in the name of the icon's file.
   */
  suffix: string;
  /**
   * The value for which it is taken; absent for any.
   */
  value?: string;
  /**
   * True where there has to be a value, false where there must be none.
   */
  exists?: boolean;
  /**
   * Further conditions for this icon; those have cases without any.
   */
  conditions?: IconCondition[];
}
/**
 * A credential type: the fields a person fills in to log in to the target.
 */
export interface CredentialDefinition {
  /**
   * Key of the credential type.
   */
  key?: string;
  /**
   * Name of the credential type for people.
   */
  label?: string;
  /**
   * Its fields.
   */
  fields?: CredentialFieldDefinition[];
}
/**
 * One field of a credential type.
 */
export interface CredentialFieldDefinition {
  /**
   * Key of the field.
   */
  key: string;
  /**
   * Name of the field for people.
   */
  label: string;
  /**
   * Whether it must be filled in.
   */
  required: boolean;
  /**
   * Whether it holds a secret.
   */
  password: boolean;
  /**
   * Whether the value is picked from `enum_values`.
   */
  enum: boolean;
  /**
   * The values to pick from, when `enum` is true.
   */
  enum_values?: EnumValue[];
  /**
   * Value to start with; null or absent for none.
   */
  default?: string | null;
  /**
   * Place among the fields on screen, from 0.
   */
  display_order: number;
  /**
   * `string` or `integer`.
   */
  type: string;
}
/**
 * A unit that the platform does not know by itself: a row of its unit table.
 */
export interface UnitDefinition {
  /**
   * Key of the unit, as attributes name it.
   */
  key: string;
  /**
   * What people see behind a number.
   */
  label: string;
  /**
   * Key of its unit type: units of one type are converted into each other.
   */
  unit_type: string;
  /**
   * Place among the units of its type, from 1 for the smallest.
   */
  order: number;
  /**
   * How many of the next smaller unit it is; 1 for the smallest.
   */
  conversion_factor: number;
  /**
   * Whether it measures an amount per time.
   */
  is_rate: boolean;
}
/**
 * A group of attributes that the platform offers first.
 */
export interface FavoriteGroup {
  /**
   * Key of the group, as attributes name it.
   */
  key: string;
  /**
   * Name of the group for people.
   */
  label: string;
}

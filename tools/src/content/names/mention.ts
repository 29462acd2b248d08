import type { ContentPlace } from '../content-finding.ts';

/** One place where content names something that a describe declares. */
export interface Mention {
  readonly place: ContentPlace;
  readonly adapterKind: string;
  /** Undefined where the adapter alone is named. */
  readonly objectType?: string | undefined;
  /** A metric or property of the object type. */
  readonly attribute?: MentionedAttribute;
}

/** A metric or property, as content names it. */
export interface MentionedAttribute {
  /** Such as `disk:sda|reads`. */
  readonly key: string;
  /** What the content takes it for, where that matters. */
  readonly as?: 'metric' | 'property';
}

/** An object type, as content names it. */
export interface MentionedType {
  readonly adapterKind: string;
  readonly objectType: string;
}

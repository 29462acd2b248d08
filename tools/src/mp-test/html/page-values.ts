import type { Event, ObjectData } from '@packwright/api';
import type { HideSecrets } from '../hidden-secrets.ts';
import type { PageEvent, PageValue, PageValues } from './page-data.ts';
import type { TypeInMaking } from './page-types.ts';

/** What a page shows of an object beside its key. */
export function pageValues(
  { metrics = [], properties = [], events = [] }: ObjectData,
  type: TypeInMaking,
  hideSecrets: HideSecrets,
): PageValues {
  const cut = (text: string) => (text.length <= longestText ? text : shortened(hideSecrets(text)));
  const pageValue = ({ key, value, timestamp }: Valued): PageValue => {
    const place = type.attribute(key);
    const shown = typeof value === 'string' ? cut(value) : numberText(value);
    return timestamp === undefined ? [place, shown] : [place, shown, timestamp];
  };
  return {
    metrics: metrics.map((one) => pageValue({ ...one, value: one.numberValue })),
    properties: properties.map((one) =>
      pageValue({ ...one, value: one.stringValue ?? one.numberValue }),
    ),
    events: events.map((event) => pageEvent({ ...event, message: cut(event.message) })),
  };
}

/** About how many characters of a page an object's values take. */
export function objectSize({ metrics = [], properties = [], events = [] }: ObjectData): number {
  const texts = [
    ...properties.map(({ stringValue = '' }) => stringValue),
    ...events.map(({ message }) => message),
  ];
  const text = texts.reduce((sum, one) => sum + Math.min(one.length, longestText), 0);
  return text + valueSize * (metrics.length + properties.length + events.length);
}

interface Valued {
  readonly key: string;
  readonly value: number | string | undefined;
  readonly timestamp?: number;
}

/** Brackets, the place of the attribute, a number, a time. */
const valueSize = 35;
const longestText = 2_000;

function numberText(value: number | undefined): number | string {
  if (value === undefined) return '(no value)';
  return Number.isFinite(value) ? value : String(value);
}

function pageEvent({ message, criticality, startDate }: Event): PageEvent {
  return {
    message,
    ...(criticality === undefined ? {} : { criticality: criticalityText(criticality) }),
    ...(startDate === undefined ? {} : { startDate }),
  };
}

function criticalityText(criticality: number): string {
  return criticalities[criticality] ?? String(criticality);
}

const criticalities = ['none', 'information', 'warning', 'immediate', 'critical', 'automatic'];

function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}… (${text.length})`;
}

import { defineObjectType, metric, property } from '@packwright/sdk';

const Weather = defineObjectType('weather_station', {
  label: 'Weather station',
  attributes: { model: property({ label: 'Model' }), rain: metric({ label: 'Rain' }) },
  dynamic: true,
});

export function collectStation(name: string, readings: Readonly<Record<string, number>>) {
  const station = Weather.object({ name }).set({ model: 'WS-1' });
  for (const [key, value] of Object.entries(readings)) station.withMetric(`extra|${key}`, value);
  return station;
}

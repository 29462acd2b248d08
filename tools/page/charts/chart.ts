import uPlot from 'uplot';
import { element } from '../element.ts';
import { onThemeChange, themeColour } from '../theme.ts';

/** One line of a chart. */
export interface Line {
  readonly name: string;
  /** Name of its colour in the style sheet. */
  readonly colour: string;
  /** One for each collection; null leaves a gap. */
  readonly values: readonly (number | null)[];
  readonly isDashed?: boolean;
}

/** What a chart shows over the numbers of collections. */
export interface ChartContent {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly unit: string;
  readonly valueText: (value: number) => string;
}

/** A chart with its title. The table of collections says the same to who does not see it. */
export function chart({ title, lines, unit, valueText }: ChartContent): HTMLElement {
  const place = element('div', {
    class: 'plot',
    role: 'img',
    'aria-label': `${title} by collection`,
  });
  const heading = element('h3', {}, title, element('span', { class: 'unit' }, unit));
  const figure = element('div', { class: 'chart' }, heading, place);
  const longest = Math.max(...lines.map(({ values }) => values.length));
  const numbers = Array.from({ length: longest }, (_, index) => index + 1);
  const data: uPlot.AlignedData = [numbers, ...lines.map(({ values }) => [...values])];
  let plot: uPlot | undefined;
  const draw = () => {
    const { clientWidth: width } = place;
    if (width === 0) return;
    plot?.destroy();
    plot = new uPlot(options(width, lines, valueText), data, place);
  };
  new ResizeObserver(() => {
    if (plot?.width !== place.clientWidth) draw();
  }).observe(place);
  onThemeChange(draw);
  return figure;
}

function options(
  width: number,
  lines: readonly Line[],
  valueText: (value: number) => string,
): uPlot.Options {
  const text = themeColour('muted');
  const grid = { stroke: themeColour('line'), width: 1 };
  const font = `12px ${getComputedStyle(document.body).fontFamily}`;
  const axis = { stroke: text, grid, ticks: grid, font };
  return {
    width,
    height: 200,
    padding: [12, 12, 0, 0],
    cursor: { drag: { x: true, y: false }, points: { size: 7 } },
    scales: { x: { time: false }, y: { range: (_, __, high) => [0, high > 0 ? high * 1.1 : 1] } },
    axes: [
      { ...axis, label: 'Collection', labelFont: font, labelSize: 18, incrs: wholeSteps },
      { ...axis, size: widest, values: (_, ticks) => ticks.map(valueText) },
    ],
    series: [
      { label: 'Collection' },
      ...lines.map(({ name, colour, isDashed = false, values }) => ({
        label: name,
        stroke: themeColour(colour),
        width: isDashed ? 1 : 2,
        ...(isDashed ? { dash: [6, 4] } : {}),
        points: { show: !isDashed && values.length <= 60, size: 5 },
        value: (_: uPlot, value: number | null) => (value === null ? '–' : valueText(value)),
      })),
    ],
  };
}

/** Room for the longest text of an axis; uPlot asks before there is one, too. */
function widest(_: uPlot, texts: string[] | null): number {
  return 24 + Math.max(0, ...(texts ?? []).map((text) => text.length * 7));
}

/** There is no collection between two. */
const wholeSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];

import type { PageData } from '../src/mp-test/html/page-data.ts';
import type { ContainerUsage } from '../src/statistics/container-usage.ts';
import { bytesText } from '../src/summary/value-text.ts';
import { element } from './element.ts';
import { counted, countText, durationText, timeText } from './number-text.ts';

/** What was tested, whether it passed, and the figures that matter. */
export function pageHeader(data: PageData): HTMLElement {
  const { report } = data;
  const { adapterKey, method, project, runtime, startedAt, tools, strict } = report;
  const about = [
    ...(project === '.' ? [] : [`Project ${project}`]),
    ...(runtime === undefined ? [] : [`${runtime} runtime`]),
    timeText(Date.parse(startedAt)),
    `mp-test ${tools}`,
    ...(strict ? ['strict: warnings fail the test'] : []),
  ];
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'title' },
      element(
        'div',
        {},
        element('p', { class: 'kicker' }, 'Test report'),
        element('h1', {}, adapterKey ?? project, element('span', { class: 'method' }, method)),
        element('p', { class: 'about' }, about.join(' · ')),
      ),
      verdict(data),
    ),
    element('dl', { class: 'figures' }, ...figures(data).map(figure)),
  );
}

function verdict({ report: { passed, exitCode } }: PageData): HTMLElement {
  const [sign, word] = passed ? ['✓', 'Passed'] : ['✕', 'Failed'];
  const mark = element('span', { 'aria-hidden': 'true' }, sign);
  return element(
    'p',
    { class: `verdict ${passed ? 'passed' : 'failed'}`, title: `Exit code ${exitCode}` },
    mark,
    word,
  );
}

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly tone?: 'error' | 'warning' | undefined;
}

function figures({ report, collection }: PageData): Figure[] {
  const { counts, request, longRun } = report;
  const { errors, warnings } = counts;
  const { container } = report;
  const totals = collection?.totals;
  return [
    { name: 'Errors', value: countText(errors), tone: errors > 0 ? 'error' : undefined },
    { name: 'Warnings', value: countText(warnings), tone: warnings > 0 ? 'warning' : undefined },
    ...(request === undefined
      ? []
      : [
          { name: 'Duration', value: durationText(request.seconds) },
          { name: 'Answer', value: bytesText(request.bytes) },
          ...(request.status === 200 ? [] : [{ name: 'Status', value: String(request.status) }]),
        ]),
    ...(container === undefined ? [] : [memoryFigure(container)]),
    ...(totals === undefined
      ? []
      : (['objects', 'metrics', 'properties', 'events', 'relationships'] as const).map((name) => ({
          name: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
          value: countText(totals[name]),
        }))),
    ...(longRun === undefined
      ? []
      : [
          {
            name: 'Collections',
            value: `${longRun.collections.length} of ${longRun.planned}`,
          },
          {
            name: 'Failed',
            value: counted(
              longRun.collections.filter(({ failure }) => failure !== undefined).length,
              'collection',
            ),
          },
          { name: 'Interval', value: durationText(longRun.interval) },
        ]),
  ];
}

/** From 80 % on an adapter is near to being killed for it. */
function memoryFigure({ peakMemory, memoryLimit }: ContainerUsage): Figure {
  return {
    name: `Memory of ${bytesText(memoryLimit)}`,
    value: bytesText(peakMemory),
    tone: peakMemory > memoryLimit * 0.8 ? 'warning' : undefined,
  };
}

function figure({ name, value, tone }: Figure): HTMLElement {
  return element(
    'div',
    tone === undefined ? {} : { class: tone },
    element('dt', {}, name),
    element('dd', {}, value),
  );
}

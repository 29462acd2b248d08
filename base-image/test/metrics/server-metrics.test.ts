import { expect, test } from 'vitest';
import { createMetrics, type ServerMetrics } from '../../src/metrics/server-metrics.ts';

const idle = { running: 0, waiting: 0 };

/** The values of all series whose name starts so, by name and labels. */
async function series(metrics: ServerMetrics, name: string): Promise<Record<string, number>> {
  const { text } = await metrics.exposition();
  const lines = text.split('\n').filter((line) => line.startsWith(name));
  return Object.fromEntries(lines.map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]));
}

test('requests are counted by method, route and status', async () => {
  const metrics = createMetrics(idle);
  metrics.requestAnswered({ method: 'POST', route: '/collect', status: 200 });
  metrics.requestAnswered({ method: 'POST', route: '/collect', status: 200 });
  metrics.requestAnswered({ method: 'GET', route: '/apiVersion', status: 200 });
  expect(await series(metrics, 'packwright_http_requests_total')).toEqual({
    'packwright_http_requests_total{method="POST",route="/collect",status="200"}': 2,
    'packwright_http_requests_total{method="GET",route="/apiVersion",status="200"}': 1,
  });
});

test('a client that tries many paths and methods makes one series', async () => {
  const metrics = createMetrics(idle);
  for (let path = 0; path < 100; path++) {
    metrics.requestAnswered({ method: `M${path}`, route: `/${path}`, status: 404 });
  }
  expect(await series(metrics, 'packwright_http_requests_total')).toEqual({
    'packwright_http_requests_total{method="other",route="other",status="404"}': 100,
  });
});

test('a run is counted by endpoint and outcome, with its time and the length of its result', async () => {
  const metrics = createMetrics(idle);
  metrics.runEnded({ endpoint: 'collect', outcome: 'result', seconds: 1.5, resultBytes: 5000 });
  metrics.runEnded({ endpoint: 'collect', outcome: 'timed-out', seconds: 3600 });
  expect(await series(metrics, 'packwright_adapter_runs_total')).toEqual({
    'packwright_adapter_runs_total{endpoint="collect",outcome="result"}': 1,
    'packwright_adapter_runs_total{endpoint="collect",outcome="timed-out"}': 1,
  });
  expect(await series(metrics, 'packwright_adapter_run_seconds')).toMatchObject({
    'packwright_adapter_run_seconds_bucket{le="1",endpoint="collect"}': 0,
    'packwright_adapter_run_seconds_bucket{le="2.5",endpoint="collect"}': 1,
    'packwright_adapter_run_seconds_bucket{le="3600",endpoint="collect"}': 2,
    'packwright_adapter_run_seconds_sum{endpoint="collect"}': 3601.5,
  });
  expect(await series(metrics, 'packwright_adapter_result_bytes')).toMatchObject({
    'packwright_adapter_result_bytes_bucket{le="4096",endpoint="collect"}': 0,
    'packwright_adapter_result_bytes_bucket{le="16384",endpoint="collect"}': 1,
    'packwright_adapter_result_bytes_bucket{le="1073741824",endpoint="collect"}': 1,
    'packwright_adapter_result_bytes_count{endpoint="collect"}': 1,
  });
});

test('a run that could not be started is counted, but has no time', async () => {
  const metrics = createMetrics(idle);
  metrics.runEnded({ endpoint: 'test', outcome: 'not-started', seconds: 0 });
  expect(await series(metrics, 'packwright_adapter_runs_total')).toEqual({
    'packwright_adapter_runs_total{endpoint="test",outcome="not-started"}': 1,
  });
  expect(await series(metrics, 'packwright_adapter_run_seconds')).toEqual({});
});

test('running and waiting runs are those of the moment of reading', async () => {
  const runs = { running: 2, waiting: 1 };
  const metrics = createMetrics(runs);
  expect(await series(metrics, 'packwright_adapter_runs_')).toEqual({
    packwright_adapter_runs_running: 2,
    packwright_adapter_runs_waiting: 1,
  });
  Object.assign(runs, { running: 0, waiting: 0 });
  expect(await series(metrics, 'packwright_adapter_runs_')).toEqual({
    packwright_adapter_runs_running: 0,
    packwright_adapter_runs_waiting: 0,
  });
});

test('two servers in one process do not mix their numbers', async () => {
  const [one, other] = [createMetrics(idle), createMetrics(idle)];
  one.requestAnswered({ method: 'GET', route: '/metrics', status: 200 });
  expect(await series(other, 'packwright_http_requests_total')).toEqual({});
});

test('the text is announced as Prometheus text', async () => {
  const { contentType, text } = await createMetrics(idle).exposition();
  expect(contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(text).toContain('# TYPE packwright_adapter_run_seconds histogram\n');
});

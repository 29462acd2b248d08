import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { htmlReport } from '../../src/mp-test/html/html-report.ts';
import { makePageData } from '../../src/mp-test/html/make-page-data.ts';
import { answers, values } from '../mp-test/orchard.ts';
import { TestProject } from '../mp-test/test-project.ts';
import { describeBrowser } from './browser.ts';
import { longRunReport } from './long-run-report.ts';
import { lowContrasts } from './low-contrasts.ts';
import { orchardPage } from './orchard-report.ts';

const longRun = htmlReport(makePageData(longRunReport(), undefined));
const collection = orchardPage({ trees: 60 });

describeBrowser('the page of a long run', (open) => {
  test('draws charts of duration, memory, processor and counts', async () => {
    const page = await open(longRun);
    const titles = await page.locator('.chart h3').allInnerTexts();
    expect(titles).toEqual([
      'Duration',
      'Memory of the container% of its limit, at most',
      'Processor of the container% of one, at most',
      ...['Objects', 'Metrics', 'Properties', 'Events', 'Relationships'],
    ]);
    await expect.poll(() => drawnCanvases(page)).toBe(titles.length);
  });

  test('says the same in figures, and why a collection failed', async () => {
    const page = await open(longRun);
    const rows = await page.locator('#collections tbody tr').allInnerTexts();
    expect(rows).toHaveLength(72);
    expect(rows[0]).toMatch(/^1\s+\+ 0 ms\s+2\.00 s\s+200\s+1\.1 MB\s+344 MB\s/);
    expect(rows[40]).toMatch(/late/);
    expect(rows[50]).toContain('ended by signal SIGKILL');
    expect(await page.locator('#growth tbody tr').first().innerText()).toMatch(
      /OrchardAdapter::tree\s+1\.2 %/,
    );
  });
});

describeBrowser('the page of a long run that mp-test has made', (open) => {
  test('has its charts, without those of a container', async () => {
    const project = new TestProject({});
    const words = ['long-run', '-d', '0.2s', '-i', '0.1s', '-t', '30s', '--html', 'report.html'];
    await project.start([...words, ...values], { ORCHARD_PASSWORD: 'Pomona-1742' }).ended;
    const page = await open(project.read('report.html'));
    const titles = await page.locator('.chart h3').allInnerTexts();
    expect(titles).toEqual(['Duration', 'Objects', 'Metrics']);
    await expect.poll(() => drawnCanvases(page)).toBe(titles.length);
    expect(await page.locator('#collections tbody tr').count()).toBe(2);
  });
});

describeBrowser('the page of a long run that was ended early', (open) => {
  test('does not say that there is no result', async () => {
    const failure = {
      code: 'INTERRUPTED',
      reason: 'Ended after 72 of 90.',
      whatToTry: [],
    } as const;
    const page = await open(htmlReport(makePageData({ ...longRunReport(), failure }, undefined)));
    expect(await page.locator('#failure h2').innerText()).toBe('It ended early');
  });
});

describeBrowser('the page of a run without result', (open) => {
  test('says why, and what to try', async () => {
    const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };
    const project = new TestProject({ collect: 'echo "no ladder" >&2; exit 7' });
    const words = ['collect', '--html', 'report.html', ...values];
    expect((await project.start(words, environment).ended).code).toBe(1);
    const page = await open(project.read('report.html'));
    const failure = await page.locator('#failure').innerText();
    expect(failure).toMatch(/exit code 7.*no ladder.*What to try.*adapter\.log/s);
  });

  test('of another method shows the answer', async () => {
    const project = new TestProject({ endpoint_urls: answers({ endpointUrls: ['https://<b>'] }) });
    const words = ['endpoint_urls', '--html', 'report.html', ...values];
    await project.start(words, { ORCHARD_PASSWORD: 'Pomona-1742' }).ended;
    const page = await open(project.read('report.html'));
    expect(JSON.parse(await page.locator('#answer pre').innerText())).toEqual({
      endpointUrls: ['https://<b>'],
    });
  });
});

describeBrowser('every page', (open) => {
  test.each(['light', 'dark'] as const)('can be read in %s mode', async (colorScheme) => {
    for (const html of [collection, longRun]) {
      const page = await open(html, { colorScheme });
      if (html === collection) {
        await page.getByRole('button', { name: 'Open Tree 5', exact: true }).click();
      }
      expect([...new Set(await page.evaluate(lowContrasts))]).toEqual([]);
    }
  });

  test('fits a telephone: nothing but tables is wider than it', async () => {
    for (const html of [collection, longRun]) {
      const page = await open(html, { width: 360, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
  });

  test('gives each thing that can be used a name, and each heading its place', async () => {
    for (const html of [collection, longRun]) {
      const page = await open(html);
      const tree = await page.locator('body').ariaSnapshot();
      expect(tree).not.toMatch(/- (?:button|link|textbox|searchbox|combobox|checkbox)(?: \[|:|$)/m);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('main section:not([aria-labelledby])').count()).toBe(0);
    }
  });
});

/** How many charts have more in them than one colour. */
function drawnCanvases(page: Page): Promise<number> {
  return page.locator('.plot canvas').evaluateAll((canvases) => {
    const isDrawn = (canvas: HTMLCanvasElement) => {
      const { data } =
        canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      return new Set(new Uint32Array(data?.buffer ?? new ArrayBuffer(0))).size > 5;
    };
    return canvases.filter((canvas) => isDrawn(canvas as HTMLCanvasElement)).length;
  });
}

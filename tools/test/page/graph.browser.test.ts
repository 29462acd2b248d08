import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeBrowser } from './browser.ts';
import { orchardPage } from './orchard-report.ts';

const small = orchardPage({ trees: 60 });

describeBrowser('the graph of relationships', (open) => {
  test('opens the object that is clicked', async () => {
    const page = await open(small);
    const { x, y, name } = await findNode(page, await stillGraph(page));
    await page.mouse.click(x, y);
    expect(await page.locator('.details h2').innerText()).toBe(name);
  });

  test('zooms by buttons and keys, moves by dragging, and shows all again', async () => {
    const page = await open(small);
    const graph = await stillGraph(page);
    const canvas = graph.locator('canvas');
    const before = await pixels(canvas);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const near = await pixels(canvas);
    expect(near).not.toBe(before);
    await canvas.press('-');
    await canvas.press('ArrowLeft');
    expect(await pixels(canvas)).not.toBe(near);
    await canvas.press('0');
    expect(await pixels(canvas)).toBe(before);
    const box = await boxOf(canvas);
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 90, { steps: 4 });
    await page.mouse.up();
    expect(await pixels(canvas)).not.toBe(before);
  });

  test('leaves the wheel to the page until it was clicked', async () => {
    const page = await open(small);
    const graph = await stillGraph(page);
    const canvas = graph.locator('canvas');
    const box = await boxOf(canvas);
    await page.mouse.move(box.x + 20, box.y + 20);
    const before = await pixels(canvas);
    const top = () => page.evaluate(() => scrollY);
    const start = await top();
    await page.mouse.wheel(0, -200);
    await expect.poll(top).toBe(start - 200);
    expect(await pixels(canvas)).toBe(before);
    const moved = await boxOf(canvas);
    await page.mouse.click(moved.x + 20, moved.y + 30);
    const place = await top();
    await page.mouse.wheel(0, -200);
    await expect.poll(() => pixels(canvas)).not.toBe(before);
    expect(await top()).toBe(place);
  });

  test('hides the types that nobody wants to see', async () => {
    const page = await open(small);
    const graph = await stillGraph(page);
    const before = await pixels(graph.locator('canvas'));
    await page.locator('.legend').getByLabel('Tree', { exact: true }).uncheck();
    expect(await pixels(graph.locator('canvas'))).not.toBe(before);
  });

  test('has 2,000 objects within seconds', async () => {
    const page = await open(orchardPage({ trees: 1_900 }));
    const graph = await stillGraph(page);
    expect(await page.locator('#relationships [role=status]').innerText()).toMatch(
      /^2,00\d objects/,
    );
    const { x, y, name } = await findNode(page, graph);
    await page.mouse.click(x, y);
    expect(await page.locator('.details h2').innerText()).toBe(name);
  });

  test('shows the types of 10,000 objects, and what is around one of them', async () => {
    const page = await open(orchardPage({ trees: 10_000 }));
    const status = page.locator('#relationships [role=status]');
    expect(await status.innerText()).toMatch(/^5 object types: 10,\d{3} objects are too many/);
    expect(await page.locator('table.objects tbody tr').count()).toBeLessThan(100);
    await page.getByLabel('Search objects').fill('T-004711');
    await page.locator('table.objects tbody button').click();
    await page.getByLabel('What the graph shows').selectOption('Around the selected object');
    expect(await status.innerText()).toBe('22 objects at most two steps from Tree 4711');
    await stillGraph(page);
  });
});

/** Scrolls to the graph and waits until it is laid out. */
async function stillGraph(page: Page): Promise<Locator> {
  const graph = page.locator('.graph');
  await graph.scrollIntoViewIfNeeded();
  await page.locator('.graph[data-state=still]').waitFor();
  return graph;
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not in sight.');
  return box;
}

/** Moves the mouse over the graph until it says what is below. */
async function findNode(page: Page, graph: Locator) {
  const box = await boxOf(graph);
  const tooltip = graph.locator('.tooltip');
  // From the middle outwards.
  for (let turn = 0; turn < 200; turn += 1) {
    const x = box.x + box.width / 2 + Math.cos(turn) * turn * 1.2;
    const y = box.y + box.height / 2 + Math.sin(turn) * turn * 1.2;
    await page.mouse.move(x, y);
    if (await tooltip.isVisible()) return { x, y, name: await tooltip.innerText() };
  }
  throw new Error('There is no node.');
}

/** What the canvas shows, after the next picture. */
function pixels(canvas: Locator): Promise<string> {
  return canvas.evaluate(
    (element) =>
      new Promise<string>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((element as HTMLCanvasElement).toDataURL())),
        );
      }),
  );
}

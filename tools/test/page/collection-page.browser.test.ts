import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeBrowser } from './browser.ts';
import { markup } from './orchard-collection.ts';
import { orchardPage } from './orchard-report.ts';

const small = orchardPage({ trees: 60 });

describeBrowser('the page of a collection', (open) => {
  test('shows what was tested, how it went, and what was collected', async () => {
    const page = await open(small);
    expect(await page.title()).toBe('mp-test collect of OrchardAdapter: failed');
    const heading = await page.locator('header').innerText();
    expect(heading).toMatch(/OrchardAdapter\s*collect/);
    expect(heading).toMatch(/Failed/);
    expect(heading).toMatch(/Errors\s+1\s+Warnings\s+3\s.*Objects\s+65\s/s);
    expect(await texts(page, '#types tbody tr:nth-child(4) > *')).toEqual([
      'Tree',
      'OrchardAdapter::tree',
      ...['60', '182', '61', '2', '60', '0'],
    ]);
  });

  test('filters messages by severity and by words', async () => {
    const page = await open(small);
    const rules = () => texts(page, '.rule h3 code');
    const all = ['number-or-text', 'declared-attribute', 'relationship-ends'];
    expect((await rules()).slice(0, 3)).toEqual(all);
    await page.getByRole('button', { name: /^Error/ }).click();
    expect(await rules()).not.toContain('number-or-text');
    await page.getByLabel('Search messages').fill('APPLES');
    expect(await rules()).toEqual(['declared-attribute']);
    expect(await page.locator('#messages [role=status]').innerText()).toBe('2 messages of 6');
  });

  test('leads from a message to its object', async () => {
    const page = await open(small);
    await page.getByRole('button', { name: 'Open Tree 5', exact: true }).click();
    expect(await openObject(page)).toBe('Tree 5');
    const messages = await page.locator('.details .object-messages').innerText();
    expect(messages).toContain("Property 'pruned' has an invalid data type");
  });

  test('finds an object, and shows its values with labels, units and keys', async () => {
    const page = await open(small);
    await page.getByLabel('Search objects').fill('row 2');
    expect(await page.locator('#objects [role=status]').innerText()).toBe('1 object of 66');
    await page.getByRole('button', { name: 'Row 2', exact: true }).click();
    const metric = await page.locator('.details tr', { hasText: 'water' }).innerText();
    expect(metric.split(/\s*\n\s*|\t/).filter(Boolean)).toEqual([
      'Water data',
      'water',
      '121,000kB',
      '121 MB',
    ]);
    await page.getByRole('button', { name: 'Tree 21', exact: true }).click();
    expect(await openObject(page)).toBe('Tree 21');
    const details = await page.locator('.details').innerText();
    expect(details).toMatch(/Sensor moisture \(north\)\s+sensor:north\|moisture\s+58%/);
    expect(details).toMatch(/Parents1\s+Row 2/);
  });

  test('chooses objects by type and by messages, and sorts them', async () => {
    const page = await open(small);
    const names = () => texts(page, 'table.objects tbody th');
    await page.getByRole('button', { name: 'Children', exact: true }).click();
    expect((await names()).slice(0, 3)).toEqual(['Row 1', 'Row 2', 'Row 3']);
    expect(await page.locator('th[aria-sort]').innerText()).toBe('Children');
    await page.getByLabel('Object type', { exact: true }).selectOption('Row');
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    expect(await names()).toEqual(['Row 3', 'Row 2', 'Row 1']);
    await page.getByLabel('Object type', { exact: true }).selectOption('');
    await page.getByLabel('with messages only').check();
    expect(await names()).toEqual(['Tree 48', 'Tree 8', 'Tree 5']);
  });

  test('can be used without a mouse', async () => {
    const page = await open(small);
    const table = page.locator('table.objects');
    await page.getByLabel('with messages only').focus();
    for (let steps = 0; steps < 10; steps += 1) await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('mp-test');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Row 1');
    await page.keyboard.press('Enter');
    expect(await openObject(page)).toBe('Row 1');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Station on the hill');
    await page.keyboard.press('Escape');
    expect(await page.locator('.details').isHidden()).toBe(true);
    expect(await table.locator('tr.selected').count()).toBe(0);
  });

  test('gives the focus back to where an object was opened', async () => {
    const page = await open(small);
    await page.getByRole('button', { name: 'Open Tree 5', exact: true }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tree 5');
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open Tree 5');
  });

  test('shows names that are markup as texts', async () => {
    const page = await open(small);
    await page.getByLabel('Search objects').fill('T-000001');
    expect(await texts(page, 'table.objects tbody th')).toEqual([markup]);
    await page.locator('table.objects tbody button').click();
    expect(await openObject(page)).toBe(markup);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toContain('mp-test');
  });

  test('lets no program run that came into it', async () => {
    const page = await open(small, { mayComplain: true });
    const title = await page.evaluate(() => {
      try {
        const script = document.createElement('script');
        script.append('document.title = "ran"');
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title=1">');
      } catch {
        // Refused before it could try.
      }
      return document.title;
    });
    expect(title).toContain('mp-test');
  });

  test('prints what a reader cannot scroll to', async () => {
    const page = await open(small);
    expect(await page.locator('table.objects tbody th').count()).toBeLessThan(66);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('table.objects tbody th').count()).toBe(66);
    expect(await page.locator('nav').isHidden()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});

async function texts(page: Page, selector: string): Promise<string[]> {
  const all = await page.locator(selector).allInnerTexts();
  return all.map((text) => text.trim());
}

function openObject(page: Page): Promise<string> {
  return page.locator('.details h2').innerText();
}

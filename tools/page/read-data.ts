import type { PageData } from '../src/mp-test/html/page-data.ts';

/** What the report is about: embedded in the page as JSON. */
export function readData(): PageData {
  const text = document.getElementById('data')?.textContent;
  if (!text) throw new Error('This page holds no report.');
  return JSON.parse(text) as PageData;
}

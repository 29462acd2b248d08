import { combinedApi } from '@packwright/api';
import { expect, test } from 'vitest';
import { readPage, tableRows } from './page.ts';

test('The document of the API has each status that a request is refused with, and no other', () => {
  const refusals = tableRows(readPage('docs/errors.md'), 'Refused requests').map(
    ([status]) => status,
  );
  for (const path of ['/test', '/collect', '/endpointURLs']) {
    const documented = Object.keys(combinedApi.paths[path]?.post?.responses ?? {});
    // 404 and 405 are for paths and methods that are not in the document.
    expect([...new Set(refusals)].filter((status) => status !== '404' && status !== '405')).toEqual(
      documented.filter((status) => status !== '200'),
    );
  }
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageData } from './page-data.ts';

/**
 * The page of a report: one file that needs nothing else and asks nobody for anything. What an adapter
 * sent is data in it, never markup or a program: the policy lets only the page's own program run.
 */
export function htmlReport(data: PageData): string {
  const [program, style] = [pageFile('page.js'), pageFile('page.css')];
  const { report } = data;
  const title = `mp-test ${report.method} of ${report.adapterKey ?? report.project}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(program, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Packwright mp-test ${escaped(report.tools)}">
<title>${escaped(title)}: ${report.passed ? 'passed' : 'failed'}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<noscript>${escaped(title)} ${report.passed ? 'passed' : 'failed'}. The rest of this page needs JavaScript.</noscript>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${program}</script>
</body>
</html>
`;
}

/** Of the bundle that `npm run build` makes of the folder `page`. */
function pageFile(name: string): string {
  return readFileSync(new URL(`../../../dist/page/${name}`, import.meta.url), 'utf8');
}

function policy(program: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hash(program)}'`,
    `style-src '${hash(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** JSON in which nothing can end the element that it is in. */
function embedded(data: PageData): string {
  return JSON.stringify(data).replace(/[<>&]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Makes the page of HTML reports: one program and one style sheet, which `mp-test` puts into each page.
 * The licences of what others wrote stand in the program, because every page passes it on.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { licenceComment } from './page-licences.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'dist/page');

const { output } = await build({
  input: join(root, 'page/main.ts'),
  platform: 'browser',
  logLevel: 'warn',
  write: false,
  output: { format: 'iife', minify: true },
});
const [program] = output;
const code = `${licenceComment(Object.keys(program.modules))}\n${program.code.trim()}`;
if (/<\/script|<!--/i.test(code)) throw new Error('The program of the page would end its element.');

// Later ones say more of what earlier ones began with.
const names = [
  ...['theme', 'page', 'heading', 'sections', 'controls', 'messages', 'tables', 'objects'],
  ...['details', 'relationships', 'charts', 'widths', 'print'],
];
const sheets = [
  new URL(import.meta.resolve('uplot/dist/uPlot.min.css')),
  ...names.map((name) => join(root, 'page/style', `${name}.css`)),
];
const style = sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('\n');

mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'page.js'), code);
writeFileSync(join(target, 'page.css'), withoutComments(style));

function withoutComments(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\n\s*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/**
 * Makes ajv's code keep a bounded number of errors, each without the path of the broken keyword,
 * which nobody reads. As ajv writes it, every error of every value is kept, and each object with an
 * error copies the list of all errors before it: 10,000 broken objects took 9 s and 500 MB, ten
 * times as many take a hundred times as long. ajv has no switch for it.
 */
export function leanErrors(code: string): string {
  const lean = code
    .replaceAll(oneError, 'vErrors=keepError(vErrors,$2);')
    .replaceAll(errorsOfPart, 'vErrors=keepErrors(vErrors,$1);')
    .replaceAll(/,schemaPath:"[^"]*"/g, '');
  if (/schemaPath|\.push\(|\.concat\(|vErrors = \[/.test(lean)) {
    throw new Error('ajv writes other code than this script knows');
  }
  return `import { keepError, keepErrors } from '../src/error-list.ts';\n${lean}`;
}

const oneError =
  /const (err\d+) = (\{[^;]*\});\s*if\(vErrors === null\)\{vErrors = \[\1\];\}\s*else \{vErrors\.push\(\1\);\}/g;

const errorsOfPart = /vErrors = vErrors === null \? ([\w.]+\.errors) : vErrors\.concat\(\1\);/g;

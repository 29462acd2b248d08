import type { ContentRule } from '../content-rule.ts';
import { labelLines } from '../label-lines.ts';

/** Files of labels can be read, and say one thing for each key. */
export const labelFiles: ContentRule = {
  name: 'label-files',
  *check({ documents }) {
    for (const document of documents) {
      if (document.kind !== 'labels') continue;
      const known = new Set<string>();
      for (const { key, line, isBroken } of labelLines(document.text)) {
        const place = { file: document.file, line };
        if (isBroken) {
          const message = 'has a \\u without four hexadecimal digits: Java refuses the whole file';
          yield { severity: 'ERROR', message, place };
        }
        if (known.has(key)) {
          yield { severity: 'WARNING', message: `has the key ${key} a second time`, place };
        }
        known.add(key);
      }
    }
  },
};

import { describeFiles } from '../../src/describe/describe-files.ts';
import { readXml } from '../../src/describe/read-xml.ts';

/** The describe of a definition that one can be made of, with fragments as they lie in `conf`. */
export const filesOf = (json: unknown, ...fragments: string[]) => {
  const read = fragments.map((text, index) => {
    const document = readXml(text);
    if (document.kind !== 'document') throw new Error(document.message);
    return { name: `${index}.xml`, root: document.root };
  });
  const files = describeFiles(json, read);
  if (files.kind !== 'files') throw new Error(JSON.stringify(files.problems));
  return files;
};

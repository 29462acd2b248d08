import type { XmlContent } from '../content-document.ts';
import type { ContentRule } from '../content-rule.ts';
import { definedIds, unknownReferences } from '../unknown-references.ts';

/** Alerts name symptoms and recommendations that are there. */
export const knownReferences: ContentRule = {
  name: 'known-references',
  *check({ documents }) {
    const alerts = documents.filter(
      (document): document is XmlContent =>
        document.kind === 'xml' && document.root.name === 'alertContent',
    );
    const owners = new Map(
      alerts.flatMap(({ file, root }) => definedIds(root).map((id) => [id, file])),
    );
    for (const { file, root } of alerts) {
      for (const { id, line } of unknownReferences(root)) {
        const owner = owners.get(id);
        yield {
          severity: owner === undefined ? 'ERROR' : 'WARNING',
          message:
            owner === undefined
              ? `"${id}" is no symptom or recommendation of this file`
              : `"${id}" is defined in ${owner}: the platform's schema wants it in the same file`,
          place: { file, line },
        };
      }
    }
  },
};

import { folderOf } from '../content-document.ts';
import type { ContentRule } from '../content-rule.ts';
import { jsonObjects, textOf } from '../names/json-values.ts';

/** What the widgets of dashboards refer to is among the entries of their file. */
export const dashboardReferences: ContentRule = {
  name: 'dashboard-references',
  *check({ documents }) {
    for (const document of documents) {
      if (document.kind !== 'json' || folderOf(document) !== 'dashboards') continue;
      const objects = [...jsonObjects(document.json)];
      const known = new Set(objects.map(({ members }) => textOf(members, 'internalId')));
      for (const { members, path } of objects) {
        const id = textOf(members, 'resourceKindId');
        if (id === undefined || !/^resourceKind:id:/.test(id) || known.has(id)) continue;
        const message = `"${id}" is not among the entries of this file: export the dashboard again`;
        const place = { file: document.file, path: `${path}.resourceKindId` };
        yield { severity: 'ERROR', message, place };
      }
    }
  },
};

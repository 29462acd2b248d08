import type { XmlContent } from '../content-document.ts';
import { type LocatedElement, withDescendants } from '../located-element.ts';
import { alertMentions } from './alert-mentions.ts';
import type { Mention } from './mention.ts';
import { metricConfigurationMentions } from './metric-configuration-mentions.ts';
import { traversalMentions } from './traversal-mentions.ts';
import { viewMentions } from './view-mentions.ts';

/** Everything that a file of XML names, whatever folder it lies in: its elements tell what it is. */
export function xmlMentions({ file, root }: XmlContent): Mention[] {
  const special = { file, root };
  return [
    ...typesInAttributes(file, root),
    ...alertMentions(special),
    ...viewMentions(special),
    ...traversalMentions(special),
    ...metricConfigurationMentions(special),
  ].sort((one, other) => (one.place.line ?? 0) - (other.place.line ?? 0));
}

/** Alerts, symptoms, views, reports and policies say with these two attributes what they are about. */
function typesInAttributes(file: string, root: LocatedElement): Mention[] {
  return [...withDescendants(root)].flatMap(({ attributes, line }) => {
    const { adapterKind, resourceKind } = attributes;
    if (adapterKind === undefined) return [];
    return [{ place: { file, line }, adapterKind, objectType: resourceKind }];
  });
}

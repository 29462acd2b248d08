import { answerSection } from './answer.ts';
import { longRunSections } from './charts/long-run.ts';
import { Collection } from './collection.ts';
import { element } from './element.ts';
import { failurePanels } from './failure-panel.ts';
import { relationshipSection } from './graph/relationship-section.ts';
import { messagesSection } from './messages.ts';
import { objectTypesSection } from './object-types.ts';
import { detailsPanel } from './objects/details-panel.ts';
import { objectsSection } from './objects/objects-section.ts';
import { pageHeader } from './page-header.ts';
import { readData } from './read-data.ts';
import { navigation, type Section, sectionElement } from './section.ts';
import { Selection } from './selection.ts';

const data = readData();
const { report, findings } = data;
const selection = new Selection();
const collection =
  data.collection === undefined ? undefined : new Collection(data.collection, findings);

const sections: readonly Section[] = [
  messagesSection(findings, collection, selection),
  ...(report.longRun === undefined ? [] : longRunSections(report.longRun)),
  ...(collection === undefined ? [] : collectionSections(collection)),
  ...(data.answer === undefined ? [] : [answerSection(data.answer)]),
];

document.body.append(
  element('a', { class: 'skip', href: '#messages' }, 'Skip to the messages'),
  pageHeader(data),
  navigation(sections),
  element('main', {}, ...failurePanels(report), ...sections.map(sectionElement)),
  ...(collection === undefined ? [] : [detailsPanel(collection, selection)]),
);

function collectionSections(collected: Collection): Section[] {
  return [
    objectTypesSection(collected),
    objectsSection(collected, selection),
    relationshipSection(collected, selection),
  ];
}

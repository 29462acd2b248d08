import type { Answers } from './answers/answers.ts';
import { packageNameOf } from './answers/text-answers.ts';
import { carriedIcon, carriedSdk } from './carried-parts.ts';
import { connectionsText } from './files/connections-text.ts';
import { contentTree } from './files/content-tree.ts';
import { gitIgnoreText } from './files/git-ignore.ts';
import { labelsText } from './files/labels-text.ts';
import { layoutRecord } from './files/layout.ts';
import { manifestText } from './files/manifest-text.ts';
import { packageJson, packageLock } from './files/package-files.ts';
import { type ProjectFile, textFile } from './files/project-file.ts';
import { schemaFiles } from './files/schema-files.ts';
import { templateTexts } from './files/template-texts.ts';

/** What the platform takes for an agreement; it refuses packs without one. */
const noEula = Buffer.from('There is no EULA associated with this Management Pack.');

/** All files of a project of these answers, in the order of their names. */
export function projectFiles(answers: Answers): ProjectFile[] {
  const files = [
    ...Array.from(templateTexts(answers), ([path, text]) => textFile(path, text)),
    ...packFiles(answers),
    ...packageFiles(answers),
    ...contentTree(),
    ...schemaFiles(),
    textFile('.gitignore', gitIgnoreText()),
    connections(answers),
  ];
  const record = layoutRecord(files, answers.template, carriedSdk().version);
  return [...files, record].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** What the platform reads of the pack itself. */
function packFiles(answers: Answers): ProjectFile[] {
  const icon = answers.icon ?? { name: 'icon.png', bytes: carriedIcon() };
  return [
    textFile('manifest.txt', manifestText(answers.adapterKey, icon.name)),
    textFile('resources/resources.properties', labelsText(answers)),
    { path: 'eula.txt', bytes: answers.eula ?? noEula },
    { path: icon.name, bytes: icon.bytes },
  ];
}

/** What npm reads. */
function packageFiles({ template, adapterKey }: Answers): ProjectFile[] {
  const sdk = carriedSdk();
  const text = packageJson(template, packageNameOf(adapterKey), sdk);
  return [
    textFile('package.json', text),
    textFile('package-lock.json', packageLock(text, sdk)),
    { path: sdk.file, bytes: sdk.bytes },
  ];
}

/** Accounts, in time with passwords: for the eyes of their owner. */
function connections({ template }: Answers): ProjectFile {
  const file = textFile('connections.json', connectionsText(template));
  return { ...file, mode: 0o600, isPrivate: true };
}

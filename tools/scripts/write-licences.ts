import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesPage } from './licences-page.ts';
import { repository } from './locked-packages.ts';

// Writes the lists of docs/licences.md anew. What stands before the first list is kept.
const file = join(repository, 'docs/licences.md');
const [kept = ''] = readFileSync(file, 'utf8').split('### Of what users get');
writeFileSync(file, `${kept}${licencesPage().trimEnd()}\n`);

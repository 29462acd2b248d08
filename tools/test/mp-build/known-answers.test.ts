import { expect, test } from 'vitest';
import { answersFile, type KnownAnswers, knownAnswers } from '../../src/mp-build/known-answers.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';

const answers: KnownAnswers = {
  imageId: `sha256:${'ab'.repeat(32)}`,
  memoryLimit: 1024,
  apiVersion: '1.0.0',
  definition: { kind: 'definition', definition: { adapter_key: 'AppleAdapter' } },
};
const { imageId, memoryLimit } = answers;

test('an image that has answered is not asked again', () => {
  expect(known(answers)).toEqual(answers);
});

test.each<[string, object]>([
  ['another image', { imageId: `sha256:${'cd'.repeat(32)}` }],
  ['one that gets other memory', { memoryLimit: 512 }],
])('%s is', (_, wanted) => {
  expect(known(answers, wanted)).toBeUndefined();
});

test('one whose definition nobody has asked for is asked when it is needed', () => {
  const byHand = { ...answers, definition: null };
  expect(known(byHand)).toBeUndefined();
  expect(known(byHand, { isDefinitionNeeded: false })).toEqual(byHand);
});

test.each(['', '{', 'null', '[]'])('a file with %j is no answer', (text) => {
  const project = new TemporaryDirectory({ 'build/.image-answers.json': text });
  const { directory } = project;
  expect(answersFile(directory)).toBe(project.path('build/.image-answers.json'));
  const wanted = { directory, imageId, memoryLimit, isDefinitionNeeded: true };
  expect(knownAnswers(wanted)).toBeUndefined();
});

function known(noted: KnownAnswers, wanted: object = {}) {
  const project = new TemporaryDirectory({ 'build/.image-answers.json': JSON.stringify(noted) });
  const { directory } = project;
  return knownAnswers({ directory, imageId, memoryLimit, isDefinitionNeeded: true, ...wanted });
}

import { describe, expect, it } from 'vitest';
import { checkBytes, checkText } from './check-bytes.ts';

const everyLetterEscaped = [...'errorMessage']
  .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .join('');

describe('an error message', () => {
  it.each([
    ['is a key of the outermost object', '{"errorMessage":"no"}', true],
    ['may have any value', '{"errorMessage":null}', true],
    ['may stand behind other keys', '{"result":[{"errorMessages":1}],"errorMessage":"no"}', true],
    ['may be written with escapes', '{"error\\u004dessage":"no"}', true],
    ['may be written with nothing but escapes', `{"${everyLetterEscaped}":"no"}`, true],
    ['is not a key of an inner object', '{"a":{"errorMessage":"no"}}', false],
    ['is not a key of an object in an array', '[{"errorMessage":"no"}]', false],
    ['is not a value', '{"a":"errorMessage"}', false],
    ['is not a key that begins like it', '{"errorMessages":1}', false],
    ['is not a key that ends like it', '{"anerrorMessage":1}', false],
    ['is not a key in other letters', '{"errormessage":1}', false],
    ['is not the beginning of a long key', `{"errorMessage${'e'.repeat(100_000)}":1}`, false],
    ['is not a key with an escape too many', `{"${everyLetterEscaped}\\u0000":1}`, false],
    ['is not the end of the key before', '{"error":1,"Message":2}', false],
  ])('%s', (_, text, hasErrorMessage) => {
    expect(checkText(text)).toMatchObject({ kind: 'document', hasErrorMessage });
  });

  it('is seen wherever its key is cut', () => {
    const bytes = Buffer.from(`{"a":1,"${everyLetterEscaped}":"no"}`);
    for (const [first] of bytes.entries()) {
      const verdict = checkBytes(bytes, [first, first + 1, first + 20]);
      expect(verdict).toMatchObject({ hasErrorMessage: true });
    }
  });
});

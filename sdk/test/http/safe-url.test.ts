import { expect, test } from 'vitest';
import { safeUrl } from '../../src/http/safe-url.ts';

test.each(['key', 'code', 'api_key', 'access_token', 'sig', 'bindPw', 'X-Amz-Signature'])(
  'the value of "%s" is not shown',
  (name) => {
    expect(safeUrl(`https://o.example/trees?row=7&${name}=hush`)).toBe(
      `https://o.example/trees?row=7&${name}=***`,
    );
  },
);

test.each(['adapterKindKey', 'resourceKindKey', 'author', 'nextPageToken', 'zipCode'])(
  'that of "%s" is: it names an object, or where a list goes on',
  (name) => {
    const url = `https://o.example/trees?${name}=VMWARE`;
    expect(safeUrl(url)).toBe(url);
  },
);

test('user, password and fragment are not shown', () => {
  expect(safeUrl('https://picker:hush@o.example/trees#token=hush')).toBe('https://o.example/trees');
});

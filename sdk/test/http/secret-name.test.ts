import { expect, test } from 'vitest';
import { isSecretName, secretNames } from '../../src/http/secret-name.ts';

test.each(
  `password passwd user_password newPassword PASSWORD pwd passphrase secret client_secret clientSecret
  token access_token refreshToken X-Auth-Token id_token tokens authorization proxy-authorization cookie
  set-cookie x-api-key apiKey api_key APIKey apikey privateKey ssh-key session sessionId JSESSIONID sid
  vmware-api-session-id credentials signature otp pin bearer X-CSRF-Token auth sharedKey secretKey pw bindPw
  bindpw community snmp_community X-Functions-Key appKey accesskey query/key query/code password/value
  credentials/id`.split(/\s+/),
)('%s names a secret', (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each(
  `name key keys identifier tokenType token_type grant_type passwordExpiresAt token_endpoint nextPageToken
  continuationToken pageToken author authority path passed compass pinned keyword monkey secretary
  passwordPolicy tokenCount sessionTimeout auth_url primaryKey objectKey
  adapterKindKey resourceKindKey code communityCount credentials/user session/timeout`.split(/\s+/),
)('%s does not', (name) => {
  expect(isSecretName(name)).toBe(false);
});

test('names that are listed are none, in any case and however others are written', () => {
  const isSecret = secretNames(['X-Auth-Token']);
  expect(['x-auth-token', 'authToken'].map(isSecret)).toEqual([false, true]);
  expect(['session/X-Auth-Token', 'X-Auth-Token/id'].map(isSecret)).toEqual([false, true]);
});

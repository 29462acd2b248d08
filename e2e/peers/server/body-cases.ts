import type { Sent } from './sent.ts';

const key = { name: 'North', adapterKind: 'OrchardAdapter', objectKind: 'orchard_instance' };

/** An adapter instance that uses every member of the contract. */
export const fullInstance = {
  adapterKey: {
    ...key,
    identifiers: [
      { key: 'host', value: 'api.orchard.example', isPartOfUniqueness: true },
      { key: 'region', value: 'north' },
      { key: 'proxy' },
    ],
  },
  credentialConfig: {
    credentialKey: 'orchard_login',
    credentialFields: [
      { key: 'user', value: 'picker' },
      { key: 'secret', value: 'gala-7', isPassword: true },
      { key: 'code' },
    ],
  },
  clusterConnectionInfo: { userName: 'svc-ops', password: 'p4ss', hostName: 'ops.example' },
  certificateConfig: {
    certificates: [
      { certPemString: 'PEM\n', isExpiredCertificateAccepted: true },
      { certPemString: '', isInvalidHostnameAccepted: true },
    ],
  },
} as const;

const withMember = (name: string, value: unknown) => ({ adapterKey: key, [name]: value });
const withText = (member: string) =>
  `${JSON.stringify({ adapterKey: key }).slice(0, -1)}, ${member}}`;
const withIdentifier = (identifier: unknown) => ({
  adapterKey: { ...key, identifiers: [identifier] },
});
const withFields = (...credentialFields: unknown[]) =>
  withMember('credentialConfig', { credentialKey: 'login', credentialFields });

const bodies: Readonly<Record<string, unknown>> = {
  'an empty body': '',
  'a body of white space': ' ',
  'half a document': '{"adapterKey": ',
  'a body that is null': 'null',
  'a list': [],
  'a number': '5',
  'a text': '"orchard"',
  'an empty object': {},
  'bytes that are not UTF-8': Buffer.from([0x22, 0xff, 0x22]),
  'a byte order mark': `\uFEFF${JSON.stringify({ adapterKey: key })}`,
  'the smallest instance': { adapterKey: key },
  'all members': fullInstance,
  'members that nobody knows': { adapterKey: { ...key, color: 'red' }, somethingElse: 42 },
  'members named like those of prototypes': `{"adapterKey": ${JSON.stringify(key).slice(0, -1)}, "__proto__": {"name": "x"}}, "constructor": 1}`,
  'a member that comes twice': `{"adapterKey": {"name": "South", ${JSON.stringify(key).slice(1)}}`,
  'characters of all kinds': withMember('adapterKey', {
    ...key,
    name: 'é🍎\u0000\u001f\u007f\u2028\ud800 /"\\',
  }),
  'no adapter key': withMember('adapterKey', null),
  'an empty adapter key': withMember('adapterKey', {}),
  'an empty name': withMember('adapterKey', { ...key, name: '' }),
  'a name that is a number': withMember('adapterKey', { ...key, name: 5 }),
  'identifiers that are an empty list': withMember('adapterKey', { ...key, identifiers: [] }),
  'identifiers that are null': withMember('adapterKey', { ...key, identifiers: null }),
  'identifiers that are an object': withMember('adapterKey', { ...key, identifiers: {} }),
  'an identifier without a value': withIdentifier({ key: 'host' }),
  'an identifier with an empty value': withIdentifier({ key: 'host', value: '' }),
  'an identifier without a key': withIdentifier({ value: 'orchard.example' }),
  'an identifier with an empty key': withIdentifier({ key: '' }),
  'an identifier whose value is null': withIdentifier({ key: 'host', value: null }),
  'an identifier whose value is a number': withIdentifier({ key: 'port', value: 443 }),
  'a flag that is a text': withIdentifier({ key: 'host', isPartOfUniqueness: 'true' }),
  'a flag that is null': withIdentifier({ key: 'host', isPartOfUniqueness: null }),
  'a credential that is null': withMember('credentialConfig', null),
  'an empty credential': withMember('credentialConfig', {}),
  'a credential without fields': withFields(),
  'a credential field without a value': withFields({ key: 'user' }),
  'a credential field with an empty value': withFields({
    key: 'user',
    value: '',
    isPassword: true,
  }),
  'a credential field whose value is null': withFields({ key: 'user', value: null }),
  'a cluster connection that is null': withMember('clusterConnectionInfo', null),
  'an empty cluster connection': withMember('clusterConnectionInfo', {}),
  'a cluster connection with an empty host': withMember('clusterConnectionInfo', {
    userName: 'svc-ops',
    hostName: '',
  }),
  'a cluster connection with an empty user': withMember('clusterConnectionInfo', {
    userName: '',
    hostName: 'ops.example',
  }),
  'certificates that are null': withMember('certificateConfig', { certificates: null }),
  'certificates left out': withMember('certificateConfig', {}),
  'a certificate without its text': withMember('certificateConfig', { certificates: [{}] }),
  'a collection number': withMember('collectionNumber', 7),
  'a collection number of 0': withMember('collectionNumber', 0),
  'a collection number below 0': withMember('collectionNumber', -1),
  'a collection number that is null': withMember('collectionNumber', null),
  'a collection number that is a text': withMember('collectionNumber', '7'),
  'a collection number that is true': withMember('collectionNumber', true),
  'a collection number with a fraction': withMember('collectionNumber', 1.5),
  'a whole collection number with a point': withText('"collectionNumber": 3.0'),
  'the largest collection number': withMember('collectionNumber', 2 ** 31 - 1),
  'a larger collection number': withMember('collectionNumber', 2 ** 31),
  'a window': withMember('collectionWindow', { startTime: 1, endTime: 1795292986531.5608 }),
  'a window in exponents': withText('"collectionWindow": {"startTime": 1e3, "endTime": 25e-1}'),
  'a window from 0 to 0': withMember('collectionWindow', { startTime: 0, endTime: 0 }),
  'a window that begins before 0': withMember('collectionWindow', { startTime: -1, endTime: 0 }),
  'a window without an end': withMember('collectionWindow', { startTime: 1 }),
  'an empty window': withMember('collectionWindow', {}),
  'a window that is null': withMember('collectionWindow', null),
  'a window of other members': withMember('collectionWindow', { from: 1, to: 2 }),
};

/** Bodies, good ones and bad ones. */
export const bodyCases: readonly Sent[] = Object.entries(bodies).flatMap(([name, body]) => [
  { title: `POST /test with ${name}`, path: '/test', method: 'POST', body },
]);

import { expect, test } from 'vitest';
import { issueCertificate } from '../../../../sdk/test/http/issue-certificate.ts';
import type { TestOptions } from '../../../src/mp-test/test-options.ts';
import type { Answer } from '../../terminal/scripted-terminal.ts';
import { askProject } from '../ask-project.ts';
import { answers, collection, row } from '../orchard.ts';
import { TestProject } from '../test-project.ts';
import { closedPort, here, issuedChain, tlsEndpoint } from './tls-endpoint.ts';

const values = { parameters: ['host=a.example'], credentials: ['user=a', 'password=Pomona-1742'] };

/** A project whose adapter names these endpoints, and keeps what it is asked with. */
function projectWith(urls: readonly string[], files: Record<string, string> = {}) {
  const keep = 'cat "$1" > asked.json;';
  const project = new TestProject(
    {
      test: `${keep} ${answers({})}`,
      collect: `${keep} ${answers(collection(row('trees')))}`,
      endpoint_urls: `echo asked >> asked-for-urls; ${answers({ endpointUrls: urls })}`,
    },
    files,
  );
  const sent = () => JSON.parse(project.read('asked.json')).certificate_config.certificates;
  const connect = (options: Partial<TestOptions> = {}, person?: readonly Answer[]) =>
    askProject(project, { ...values, ...options }, person);
  return { project, sent, connect };
}

test('a chain of an authority in the bundle is trusted, and the server’s certificate is sent', async () => {
  const { root, server } = issuedChain();
  const { url, pem } = await tlsEndpoint(server);
  const { connect, sent } = projectWith([url], { 'ca.pem': `Orchard:\n${root}` });
  expect(await connect({ caBundle: 'ca.pem' })).toMatchObject({ code: 0, stderr: '' });
  expect(sent()).toEqual([
    {
      cert_pem_string: pem,
      is_invalid_hostname_accepted: false,
      is_expired_certificate_accepted: true,
    },
  ]);
});

test.each(['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS'])(
  'an authority of this machine, in %s, is trusted',
  async (name) => {
    const { root, server } = issuedChain();
    const { url, pem } = await tlsEndpoint(server);
    const { project, sent } = projectWith([url], { 'ca.pem': root });
    const words = ['--param=host=a', '--credential=user=a', '--credential=password=b'];
    const environment = { [name]: `${project.directory}/ca.pem` };
    const { code, stderr } = await project.start(['connect', ...words], environment).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(sent()).toMatchObject([{ cert_pem_string: pem }]);
  },
);

test('no authority is offered for a certificate that is for another host', async () => {
  const { url } = await tlsEndpoint(issueCertificate({ name: 'Gate', hosts: ['gate.example'] }));
  const { stderr } = await projectWith([url]).connect();
  expect(stderr).toContain('Accept it with --accept-certificate');
  expect(stderr).not.toContain('--ca-bundle');
});

test('what is not trusted is shown, not sent, and told with what accepts it; --strict fails', async () => {
  const { url, sha256, port } = await tlsEndpoint(issueCertificate({ name: 'Gate', hosts: here }));
  const { connect, sent } = projectWith([url]);
  const { code, stdout, stderr } = await connect({ method: 'collect' });
  expect(code).toBe(0);
  expect(
    stdout,
  ).toContain(`The certificate of 127.0.0.1:${port} is not trusted: it is signed by itself.
  subject  CN=Gate
  issuer   CN=Gate
  valid    `);
  expect(stdout).toContain(`  SHA-256  ${sha256}`);
  expect(stderr).toContain(`is not sent. Accept it with --accept-certificate ${sha256}, or trust`);
  expect(sent()).toEqual([]);
  const strict = await connect({ strict: true, json: true });
  expect(strict.code).toBe(1);
  expect(JSON.parse(strict.stdout).findings).toContainEqual({
    rule: 'endpoint-certificates',
    severity: 'WARNING',
    message: expect.stringContaining(sha256),
  });
});

test.each([
  ['its SHA-256', (sha256: string) => sha256],
  [
    'its SHA-256 as other programs write it',
    (sha256: string) => `sha256:${sha256.replaceAll(':', '').toLowerCase()}`,
  ],
  ['all', () => 'all'],
])('an option accepts a certificate by %s', async (_, option) => {
  const { url, pem, sha256 } = await tlsEndpoint(issueCertificate({ hosts: here }));
  const { connect, sent } = projectWith([url]);
  expect(await connect({ acceptedCertificates: [option(sha256)] })).toMatchObject({
    code: 0,
    stderr: '',
  });
  expect(sent()).toMatchObject([{ cert_pem_string: pem, is_invalid_hostname_accepted: false }]);
});

test('the SHA-256 of another certificate accepts nothing', async () => {
  const { url } = await tlsEndpoint(issueCertificate({ hosts: here }));
  const { connect, sent } = projectWith([url]);
  await connect({ acceptedCertificates: ['00'.repeat(32)] });
  expect(sent()).toEqual([]);
});

test('a certificate for another host is accepted only with that flag', async () => {
  const { root, server } = issuedChain(['orchard.example']);
  const { url } = await tlsEndpoint(server);
  const { connect, sent } = projectWith([url], { 'ca.pem': root });
  const trust = { caBundle: 'ca.pem' };
  const refused = await connect(trust);
  expect(refused.stdout).toContain('it is not for this host but for DNS:orchard.example.');
  expect(sent()).toEqual([]);
  await connect({ ...trust, acceptedCertificates: ['all'] });
  expect(sent()).toMatchObject([{ is_invalid_hostname_accepted: true }]);
});

test('an expired certificate is shown with the day, and all that is wrong at once', async () => {
  const [from, to] = [new Date('2020-01-01T12:00:00Z'), new Date('2021-02-03T12:00:00Z')];
  const { url } = await tlsEndpoint(issueCertificate({ hosts: ['orchard.example'], from, to }));
  const { connect, sent } = projectWith([url]);
  const { stdout } = await connect({ acceptedCertificates: ['all'] });
  expect(stdout).toMatch(/not trusted: it expired on 2021-02-03, and it is not for this host/);
  expect(stdout).toContain('valid    2020-01-01 to 2021-02-03');
  expect(sent()).toMatchObject([{ is_expired_certificate_accepted: true }]);
});

test('one host that does not answer, and a URL that is none, do not stop the others', async () => {
  const { url, pem } = await tlsEndpoint(issueCertificate({ hosts: here }));
  const closed = await closedPort();
  const urls = [
    `https://127.0.0.1:${closed}`,
    'http://127.0.0.1',
    url.replace('//', '//user:p%40ss@'),
  ];
  const { connect, sent } = projectWith([...urls, `${url}/fruit?ripe=1`]);
  const { code, stderr } = await connect({ acceptedCertificates: ['all'] });
  expect(code).toBe(0);
  expect(stderr).toMatch(
    new RegExp(`127\\.0\\.0\\.1:${closed} could not be fetched, .*ECONNREFUSED`),
  );
  expect(stderr).toContain("'http://127.0.0.1' protocol must be 'https'.");
  expect(sent()).toMatchObject([{ cert_pem_string: pem }]);
});

test('a person is asked, and what was accepted is saved with the connection', async () => {
  const { url, pem } = await tlsEndpoint(issueCertificate({ hosts: here }));
  const { project, connect, sent } = projectWith([url]);
  const nothing = { parameters: [], credentials: [] };
  const form = ['a.example', '443', 'a', 'b', false, 'north'];
  const refused = await connect(nothing, [...form, false]);
  expect(refused.questions.at(-1)).toMatchObject({ message: 'Accept it?', initial: false });
  const saved = () => JSON.parse(project.read('connections.json')).connections[0].certificates;
  expect([sent(), saved()]).toEqual([[], null]);
  expect(await connect(nothing, [true])).toMatchObject({ code: 0, stderr: '' });
  expect(saved()).toEqual([
    { certPemString: pem, isInvalidHostnameAccepted: false, isExpiredCertificateAccepted: true },
  ]);
  project.write('asked-for-urls', '');
  expect(await connect(nothing, [])).toMatchObject({ code: 0, questions: [] });
  expect(sent()).toMatchObject([{ cert_pem_string: pem }]);
  expect(project.read('asked-for-urls')).toBe('');
});

test('--refresh-certificates fetches saved ones anew; a named file is changed only then', async () => {
  const { url, pem } = await tlsEndpoint(issueCertificate({ hosts: here }));
  const old = { certPemString: 'old' };
  const one = { name: 'one', identifiers: { host: 'a' }, credential: {}, certificates: [old] };
  const two = { ...one, name: 'two', certificates: null };
  const file = JSON.stringify({ connections: [one, two] });
  const { project, connect } = projectWith([url], { 'ci.json': file });
  const options = { connectionFile: 'ci.json', acceptedCertificates: ['all'] };
  const fromFile = { ...options, parameters: [], credentials: [] };
  expect(await connect({ ...fromFile, connection: 'two' })).toMatchObject({ code: 0 });
  expect(project.read('ci.json')).toBe(file);
  const refresh = { ...fromFile, connection: 'one', refreshCertificates: true };
  expect(await connect(refresh)).toMatchObject({ code: 0 });
  const { connections } = JSON.parse(project.read('ci.json'));
  expect(connections).toMatchObject([{ certificates: [{ certPemString: pem }] }, two]);
});

test('an adapter that cannot say where it connects to is tested without certificates, with a warning', async () => {
  const { project, connect, sent } = projectWith([]);
  project.write('endpoint_urls.sh', 'echo "no path to Pomona-1742" >&2; exit 7');
  const { code, stderr } = await connect();
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^warning: The endpoint URLs, whose certificates a cloud proxy fetches first/,
  );
  expect(stderr).toContain('no path to REDACTED');
  expect(sent()).toEqual([]);
});

test('an adapter without endpoints has no certificates, and needs none', async () => {
  const { connect, sent } = projectWith([]);
  expect(await connect()).toMatchObject({ code: 0, stderr: '' });
  expect(sent()).toEqual([]);
});

test.each([
  [{ acceptedCertificates: ['12:34'] }, '--accept-certificate is "12:34", expected the SHA-256'],
  [{ caBundle: 'gone.pem' }, '--ca-bundle: gone.pem cannot be read'],
  [{ caBundle: 'commands.cfg' }, '--ca-bundle: commands.cfg holds no certificate as PEM text'],
])('%j is wrong usage', async (options, sentence) => {
  const { connect } = projectWith([]);
  const { code, stderr } = await connect(options);
  expect(code).toBe(2);
  expect(stderr).toContain(sentence);
});

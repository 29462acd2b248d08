import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exchange } from '../../../tools/src/server/http-exchange.ts';
import { until } from '../../../tools/test/until.ts';
import { makeCertificate } from '../../container/certificate.ts';
import { engine } from '../../container/engine.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** What the program needs of the repository, at the same places below `/repository`. */
const sources = ['e2e/cloud-proxy/gateway', 'adapter-template/http/demo'];

/** What an adapter connects to: a server with a certificate that nobody vouches for. */
export interface Gateway extends AsyncDisposable {
  /** The same for this machine and for containers of its engine. */
  readonly url: string;
  /** As PEM text. */
  readonly certificate: string;
}

/** Starts it in a container, where the containers of adapters and the cloud proxy both reach it. */
export async function startGateway(image: string): Promise<Gateway> {
  const tls = await mkdtemp(path.join(tmpdir(), 'packwright-gateway-'));
  const files = await makeCertificate(tls);
  const container = await engine().createContainer({
    Image: image,
    User: 'root',
    Entrypoint: ['node', '/repository/e2e/cloud-proxy/gateway/serve.ts'],
    HostConfig: {
      Binds: [
        `${tls}:/tls:ro`,
        ...sources.map((source) => `${path.join(root, source)}:/repository/${source}:ro`),
      ],
    },
  });
  await container.start();
  const { NetworkSettings } = await container.inspect();
  const url = `https://${NetworkSettings.Networks.bridge?.IPAddress}:8443/api`;
  await until(
    async () => (await exchange({ method: 'GET', url }).catch(() => undefined)) !== undefined,
  );
  return {
    url,
    certificate: await readFile(files.certificate, 'utf8'),
    async [Symbol.asyncDispose]() {
      await container.remove({ force: true, v: true });
      await rm(tls, { recursive: true });
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBuildNetwork } from '../../tools/src/container/build-network.ts';
import { ensureProjectImage } from '../../tools/src/container/project-image.ts';
import { makeAdapterProject } from '../container/adapter-project.ts';
import { engine } from '../container/engine.ts';
import { MadeImages } from '../container/made-images.ts';
import { buildShippedBase } from '../mp-test/shipped-base.ts';

/** Images of projects as authors make them of our templates; disposing of them removes them. */
export interface RehearsalImages extends AsyncDisposable {
  readonly base: string;
  /** Collects the machine it runs on, and connects to nothing. */
  readonly host: string;
  /** Connects to an API over HTTPS, with user and password. */
  readonly http: string;
}

export async function buildRehearsalImages(): Promise<RehearsalImages> {
  const made = await MadeImages.startingNow(engine());
  const folder = await mkdtemp(path.join(tmpdir(), 'packwright-rehearsal-'));
  const remove = async () => {
    await made.remove();
    await rm(folder, { recursive: true });
  };
  try {
    const base = await buildShippedBase(made);
    const build = (template: 'host' | 'http') => {
      // The last part names the image, and several runs may share an engine.
      const directory = path.join(folder, `${path.basename(folder)}-${template}`);
      return buildTemplate(made, { template, baseImage: base, directory });
    };
    const [host, http] = [await build('host'), await build('http')];
    return { base, host, http, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function buildTemplate(
  made: MadeImages,
  project: Parameters<typeof makeAdapterProject>[0],
): Promise<string> {
  await makeAdapterProject(project);
  const image = await ensureProjectImage({
    docker: engine(),
    directory: project.directory,
    network: await findBuildNetwork(process.env),
    onLine: made.onLine,
  });
  if (!image.ready) throw new Error(`${image.step}: ${image.reason}\n${image.output}`);
  made.addTag(image.name);
  return image.name;
}

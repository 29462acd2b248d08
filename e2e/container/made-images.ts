import type Docker from 'dockerode';
import { isNotFound } from '../../tools/src/container/engine-message.ts';

/** Notes which images builds make, stages and layers included, to remove exactly those. */
export class MadeImages {
  readonly #docker: Docker;
  readonly #ids: string[] = [];
  readonly #tags: string[] = [];
  readonly #before: Set<string>;

  private constructor(docker: Docker, before: Set<string>) {
    this.#docker = docker;
    this.#before = before;
  }

  static async startingNow(docker: Docker): Promise<MadeImages> {
    const images = await docker.listImages({ all: true });
    return new MadeImages(docker, new Set(images.map(({ Id }) => shortId(Id))));
  }

  /** To be called with each line that a build prints; some of them name an image. */
  readonly onLine = (line: string): void => {
    const [, id] = /^ ---> ([0-9a-f]{12})$/.exec(line) ?? [];
    if (id !== undefined && !this.#before.has(id)) this.#ids.push(id);
  };

  /** Adds a tag that is to be taken away again. */
  addTag(tag: string): void {
    this.#tags.push(tag);
  }

  async remove(): Promise<void> {
    for (const tag of this.#tags) await removeImage(this.#docker, tag);
    const inUse = await taggedIds(this.#docker);
    // A layer can go only after those that stand on it.
    for (const id of this.#ids.reverse()) {
      if (!inUse.has(id)) await removeImage(this.#docker, id);
    }
  }
}

async function taggedIds(docker: Docker): Promise<Set<string>> {
  const images = await docker.listImages();
  const tagged = images.filter(({ RepoTags }) => RepoTags?.some((tag) => tag !== '<none>:<none>'));
  return new Set(tagged.map(({ Id }) => shortId(Id)));
}

function shortId(id: string): string {
  return id.replace('sha256:', '').slice(0, 12);
}

async function removeImage(docker: Docker, name: string): Promise<void> {
  await docker
    .getImage(name)
    .remove()
    .catch((error: unknown) => {
      // Gone with its child, or still below an image that is not ours.
      const isConflict =
        error instanceof Error && 'statusCode' in error && error.statusCode === 409;
      if (!isNotFound(error) && !isConflict) throw error;
    });
}

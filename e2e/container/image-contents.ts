import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { engine } from './engine.ts';

/** What an image is made of. What a later layer removes is in it all the same. */
export interface ImageContents {
  /** The files of all layers, without a slash in front. */
  readonly files: readonly string[];
  /** Which of the texts looked for stand in a file, or in its configuration: environment, labels, history. */
  readonly texts: readonly string[];
}

/** Reads all layers of an image, and looks for texts in them. */
export async function imageContents(
  image: string,
  texts: readonly string[],
): Promise<ImageContents> {
  const files: string[] = [];
  const found = new Set<string>();
  const saved = (await engine().getImage(image).get()) as Readable;
  for await (const { content } of entriesOf(saved)) {
    const layer = await ifArchive(content);
    if (layer.isArchive) {
      for await (const entry of entriesOf(layer.content)) {
        if (entry.type === 'file') files.push(entry.name.replace(/^\.?\//, ''));
        await noteTexts(entry.content, texts, found);
      }
    } else await noteTexts(layer.content, texts, found);
  }
  return { files, texts: texts.filter((text) => found.has(text)) };
}

interface Entry {
  readonly name: string;
  readonly type: string;
  readonly content: AsyncIterable<Buffer>;
}

async function* entriesOf(archive: Readable): AsyncGenerator<Entry> {
  const entries = extract();
  archive.on('error', (error) => entries.destroy(error));
  archive.pipe(entries as unknown as NodeJS.WritableStream);
  for await (const entry of entries) {
    const { name, type } = entry.header;
    yield { name, type: type ?? 'file', content: entry as AsyncIterable<Buffer> };
    entry.resume();
  }
}

/** Engines name layers in different ways, but each is an archive. */
async function ifArchive(content: AsyncIterable<Buffer>) {
  const chunks = content[Symbol.asyncIterator]();
  const first = await chunks.next();
  async function* whole() {
    for (let next = first; !next.done; next = await chunks.next()) yield next.value;
  }
  const isArchive = !first.done && first.value.toString('latin1', 257, 262) === 'ustar';
  return { isArchive, content: Readable.from(whole(), { objectMode: false }) };
}

async function noteTexts(
  content: AsyncIterable<Buffer>,
  texts: readonly string[],
  found: Set<string>,
): Promise<void> {
  let rest = Buffer.alloc(0);
  for await (const chunk of content) {
    const seen = Buffer.concat([rest, chunk]);
    for (const text of texts) if (seen.includes(text)) found.add(text);
    // A text may begin in one piece and end in the next.
    rest = seen.subarray(-Math.max(...texts.map((text) => text.length)));
  }
}

// Reads an answer chunk by chunk until it fails, and tells how, after how much, and by how many bytes
// the memory of this process had grown at most.
import { HttpError, httpClient } from '../../src/http/index.ts';

const [url = ''] = process.argv.slice(2);
await using client = httpClient();
await (await client.get(new URL('/', url), { retry: false })).body?.cancel();
const before = process.memoryUsage.rss();
let [bytes, chunks, most] = [0, 0, before];

async function outcome() {
  try {
    for await (const chunk of (await client.get(url)).body ?? []) {
      bytes += chunk.byteLength;
      chunks += 1;
      if (chunks % 64 === 0) most = Math.max(most, process.memoryUsage.rss());
    }
    return 'read';
  } catch (failure) {
    return failure instanceof HttpError ? failure.code : String(failure);
  }
}

console.log(JSON.stringify({ outcome: await outcome(), bytes, grown: most - before }));

/**
 * Reads the rest of a body that nobody wants, for its connection to be free again. A long one is given
 * up instead, and its connection with it.
 */
export async function discardBody({ body }: Response): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > longest) break;
    }
  } catch {
    // Broken or not, it is gone.
  }
}

const longest = 64 * 1024;

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a traversal spec that goes over objects of a type. */
export async function writeContent(directory: string, type: string): Promise<void> {
  const folder = path.join(directory, 'content/traversalspecs');
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'trees.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>
<AdapterKind key="AppleAdapter" version="1">
  <TraversalSpecKinds>
    <TraversalSpecKind name="Trees" rootAdapterKind="AppleAdapter" rootResourceKind="apple_instance" description="d" usedFor="ALL" filterType="GENERIC_RELATION">
      <ResourcePath path="AppleAdapter::apple_instance||${type}::child"/>
    </TraversalSpecKind>
  </TraversalSpecKinds>
</AdapterKind>
`,
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '../../src/disk.ts';
import { hashOf } from '../../src/folder/digest.ts';
import { inspectFolder } from '../../src/folder/inspect.ts';
import { MANIFEST, manifestText } from '../../src/folder/manifest.ts';
import type { FileMaker } from '../../src/folder/write.ts';

/** Files of a report with its manifest, from texts. */
export const smallReport = (files: Readonly<Record<string, string>>): FileMaker =>
  function* (listed) {
    for (const [name, text] of Object.entries(files)) yield { name, pieces: () => [text] };
    yield {
      name: MANIFEST,
      pieces: () => [
        manifestText(
          {
            scorecard: 1,
            kind: 'report',
            state: 'complete',
            version: '0',
            options: {},
            template: { name: 'template.yaml', bytes: 0, sha256: hashOf('') },
            inputs: [],
            files: [...listed],
          },
          undefined,
        ),
      ],
    };
  };

/** Every file of a folder but its manifest, with its text. */
export function textsIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return Object.fromEntries(
    names.filter((name) => name !== MANIFEST).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Whether a folder passes for a whole report. */
export function isWhole(folder: string): boolean {
  const { manifest, findings } = inspectFolder(nodeDisk, folder);
  return manifest !== undefined && findings.length === 0;
}

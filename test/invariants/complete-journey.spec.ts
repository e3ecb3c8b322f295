/**
 * A chain's real year through the open door, held against a calculation of its own (see
 * tools/complete-journey.mjs). The data stands beside the repository and is not part of it.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('../../../shared/data/complete-journey', import.meta.url));
const IMPORT_MS = 600_000;

/** What is known of the data from elsewhere. */
const KNOWN = { members: 2377, paidFen: 23_393_524 };

if (existsSync(folder)) {
  it(
    'imports the Complete Journey, twice, and finds what the file says',
    async () => {
      const command = ['tools/complete-journey.mjs', folder];
      const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
      expect(stdout).toContain('416 lines make no sale');
      const sums = [...stdout.matchAll(/^as computed from the file: (.*)$/gm)];
      expect(sums.map(([, json]) => JSON.parse(json ?? ''))).toMatchObject([KNOWN, KNOWN]);
      expect(stdout).toContain(`${KNOWN.members} members, 0 differences`);
    },
    IMPORT_MS,
  );
} else {
  it('did not import the Complete Journey: its data is not beside the repository', () => {
    console.warn(`there is no ${folder}: the import of a chain's real year was not run`);
  });
}

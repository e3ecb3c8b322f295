/** Where things are in this repository. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The absolute path of something named from the repository's root. */
export const inRepository = (...path) => join(root, ...path);

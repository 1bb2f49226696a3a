import { slantlight, world } from './world.ts';

/** The gate's `document` (own-document.ts), which `build.mjs` puts in the place of every `document` in reader and card. */
export const document = world[slantlight]?.document;

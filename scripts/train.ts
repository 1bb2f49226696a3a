/**
 * Writes src/data/scorer.json from BABE's development sentences and the vectors of `npm run train:vectors`: the same
 * bytes from the same files. The networks learn from all sentences; their calibration comes from networks asked
 * about the fifth of the sentences that they had not seen. Eight minutes on one core.
 */
import { writeFileSync } from 'node:fs';
import type { Network } from '../src/core/scorer/network.ts';
import { foldOf, readBabe } from './train/babe.ts';
import { calibrate, Training } from './train/cross-fit.ts';
import { readVectors } from './train/word-vectors.ts';

const training = new Training(readVectors());
const records = readBabe();
const folds = await training.onFolds(records);
const calibration = calibrate(records, (record) => folds[foldOf(record)] as Network);
writeFileSync(
  new URL('../src/data/scorer.json', import.meta.url),
  `${JSON.stringify({ ...calibration, ...(await training.on(records)) })}\n`,
);

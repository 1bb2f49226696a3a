/**
 * Writes src/data/scorer.json from BABE's development sentences and src/data/word-vectors.json: the same bytes
 * from the same files. The network learns from all sentences; its calibration comes from five networks, each
 * asked about the fifth of the sentences that it had not seen. Three minutes on one core.
 */
import { writeFileSync } from 'node:fs';
import vectors from '../src/data/word-vectors.json' with { type: 'json' };
import { WordTable } from '../src/core/scorer/word-table.ts';
import { foldOf, readBabe } from './train/babe.ts';
import { calibrate, trainFolds, trainOn } from './train/cross-fit.ts';
import type { NetworkData } from '../src/core/scorer/network.ts';

const table = new WordTable(vectors);
const records = readBabe();
const folds = trainFolds(records, table);
const calibration = calibrate(records, (record) => folds[foldOf(record)] as NetworkData, table);
const network = trainOn(records, table);
writeFileSync(
  new URL('../src/data/scorer.json', import.meta.url),
  `${JSON.stringify({ ...calibration, ...network })}\n`,
);

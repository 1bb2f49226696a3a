import type { ReadBlock } from '../detectors/detector.ts';
import { WordSigns } from '../text/word-signs.ts';
import { debtVerbs, gifts } from './forms/read-debt.ts';
import { seats, serviceVerbs } from './forms/read-service.ts';
import { presidentWords } from './presidents.ts';
import { looseTurns, turns } from './read-framings.ts';
import { groupsOfJudges, labelWords } from './read-labels.ts';
import { titleHeads } from './titled-names.ts';
import { justiceSurnames } from './untitled-names.ts';

/** What the words of a block may be to the readers of judges, by bits. */
const signs = {
  turn: 1,
  looseTurn: 2,
  court: 4,
  debt: 8,
  gift: 16,
  seat: 32,
  service: 64,
  president: 128,
  group: 256,
  label: 512,
  title: 1024,
  justice: 2048,
} as const;

let table: WordSigns | undefined;

function signsOf({ tokens }: ReadBlock): number {
  table ??= readTable();
  return table.of(tokens);
}

const readTable = (): WordSigns =>
  new WordSigns()
    .add(signs.turn, turns)
    .add(signs.looseTurn, looseTurns)
    .add(signs.court, ['bench', 'court', 'circuit'])
    .add(signs.debt, debtVerbs)
    .add(signs.gift, gifts)
    .add(signs.seat, seats)
    .add(signs.service, serviceVerbs)
    .add(
      signs.president,
      presidentWords().filter((word) => word.length > 2),
    )
    .add(signs.group, groupsOfJudges)
    .add(signs.label, labelWords)
    .add(signs.title, titleHeads)
    .add(signs.justice, justiceSurnames());

const hasAll = (found: number, wanted: number): boolean => (found & wanted) === wanted;

/** Whether `readFramings` may find anything in a block: asked of every block, and true of few. */
export function mayFrame(block: ReadBlock): boolean {
  const found = signsOf(block);
  return (
    (found & signs.turn) !== 0 ||
    ((found & signs.looseTurn) !== 0 && ((found & signs.court) !== 0 || /there/i.test(block.text))) ||
    hasAll(found, signs.debt | signs.gift) ||
    hasAll(found, signs.seat | signs.service) ||
    (block.text.includes('(') && ((found & signs.president) !== 0 || mayHidePresident.test(block.text)))
  );
}

/** "(43)", and letters or apostrophes that folding takes out of a name. */
const mayHidePresident = /4[13]|\w'\w|[\u0080-\uffff]/;

/** Whether `readLabels` may. */
export const mayLabel = (block: ReadBlock): boolean => hasAll(signsOf(block), signs.group | signs.label);

/** Whether a judge may be named after a title. */
export const mayTitle = (block: ReadBlock): boolean => (signsOf(block) & signs.title) !== 0;

/** Whether a judge may be named in full: with a title as apposition, or one who is known without any. */
export const mayName = (block: ReadBlock): boolean => (signsOf(block) & (signs.title | signs.justice)) !== 0;

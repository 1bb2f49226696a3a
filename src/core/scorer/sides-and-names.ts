/** Words that name a side of politics; both sides are one word to the model. */
const sides: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '<side>': 'liberal conservative progressive',
    '<side>s': 'liberals conservatives progressives',
    '<side>ism': 'liberalism conservatism progressivism',
    '<side>ist': 'leftist rightist lefty righty',
    '<side>ists': 'leftists rightists lefties righties',
    '<side>-wing': 'left-wing right-wing leftwing rightwing',
    '<side>-winger': 'left-winger right-winger left-wingers right-wingers',
    'far-<side>': 'far-left far-right hard-left hard-right',
    '<side>-leaning': 'left-leaning right-leaning liberal-leaning conservative-leaning',
    'ultra-<side>': 'ultra-liberal ultra-conservative ultraliberal ultraconservative',
    'alt-<side>': 'alt-left alt-right',
    'neo-<side>': 'neoliberal neoconservative neo-liberal neo-conservative neocon neolib',
    'neo-<side>s': 'neoliberals neoconservatives neocons',
    '<colour>': 'red blue',
    '<hand>': 'left right',
  }).flatMap(([side, words]) => words.split(' ').map((word) => [word, side] as const)),
);

/** The mask of a word for a side, whatever the side. */
export const sideOf = (lower: string): string | undefined => sides.get(lower);

/**
 * Names that begin sentences and headlines as often as the words they are spelt like. Elsewhere the capital
 * letter is enough.
 */
export const alwaysNames: ReadonlySet<string> = new Set(
  (
    'democrat democrats democratic republican republicans gop tory tories labour whig whigs green greens ' +
    'trump biden obama bush clinton carter reagan ford nixon johnson kennedy truman pence harris cheney gore ' +
    'sanders warren romney mccain cruz rubio paul ryan pelosi schumer mcconnell thomas barrett white brown ' +
    'black young price rice long may cotton booker fox wall street post times guardian hill atlantic slate ' +
    'salon vox reason nation independent mirror sun star herald telegraph week breitbart cnn msnbc npr bbc ' +
    'chicago turkey china jordan chad georgia washington texas polish german french english irish scottish ' +
    'welsh christian christians muslim muslims jew jews jewish catholic catholics protestant protestants ' +
    'evangelical evangelicals mormon mormons hindu hindus buddhist buddhists sikh sikhs baptist baptists ' +
    'methodist methodists islam islamic american americans'
  ).split(' '),
);

const religions =
  'buddh|bapt|method|advent|tao|juda|hindu|catholic|protestant|sikh|mormon|calvin|luther|shinto|ba|zoroastrian|angl|method|presbyterian|evangelical|islam';

/** An idea named after somebody: its ending, whoever it was. */
export const namedIdeas = new RegExp(`^(?!(?:${religions})).{3,}?(isms?|ists?|esque)$`);

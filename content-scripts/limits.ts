// What is read of a page, and how much and how often. In a file that imports nothing, so that the numbers are built in.

/** A paragraph of at least so many UTF-16 units counts as prose when the article's element is looked for. */
export const shortestProse = 60;

/** How much of the page's prose an element must hold before a smaller one is no better. */
export const mostOfProse = 0.7;

/** Of so many elements that a page without paragraphs declares, the longest is taken. */
export const mostDeclared = 50;

/** A named part that holds more of the article's text than this is the article after all. */
export const tooMuchToSkip = 0.4;

/** A block in which links hold more of the text than this is a list of links. */
export const linkedShare = 0.6;

/**
 * Elements within elements, from the article's own on: parsers stop before 600. Only a script nests deeper, and
 * reading along with it would end in a full stack.
 */
export const deepest = 600;

/** UTF-16 units: no paragraph is longer. One that is would hold up the analysis for every other page. */
export const longestBlock = 1_000_000;

/** UTF-16 units: shorter blocks are kept only where they end like a sentence, or are headings. */
export const shortBlock = 40;

/** Once the article is so many times as long or as short as when its place was found, the place is looked for again. */
export const outgrown = 2;

/** After more changes between two readings all is read again: to go through them would take longer. */
export const manyChanges = 1000;

/** UTF-16 units in one message; a longer one would hold up the background for other tabs. */
export const partLength = 64_000;

/**
 * Milliseconds between a change of the page and reading it again, or between two readings. As long as each reading is
 * followed by a change at once, it is so much longer after each; and it is longer while reading takes long.
 */
export const calm = 250;

/** Reading may take this share of the page's time at most. What it waits for meanwhile is not its own. */
export const share = 0.05;

/** Milliseconds: a page that changes on and on is read at this interval in the end. */
export const restlessCalm = 2000;

/**
 * Milliseconds without change until an article is remembered, but for the first one: single-page sites change their
 * address before their text.
 */
export const settlingTime = 1000;

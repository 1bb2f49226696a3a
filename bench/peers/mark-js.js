// mark.js as its documentation has it for matches that are known: ranges of the text, wrapped in one go.
import Mark from 'mark.js';

const { offsets } = JSON.parse(document.getElementById('matches')?.textContent ?? '{"offsets":[]}');
new Mark(document.body).markRanges(offsets);

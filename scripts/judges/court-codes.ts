/** Codes of the file of later commissions -> courts as the Federal Judicial Center names them. */

const states: Readonly<Record<string, string>> = {
  ak: 'Alaska',
  al: 'Alabama',
  ar: 'Arkansas',
  az: 'Arizona',
  ca: 'California',
  co: 'Colorado',
  ct: 'Connecticut',
  dc: 'Columbia',
  de: 'Delaware',
  fl: 'Florida',
  ga: 'Georgia',
  hi: 'Hawaii',
  ia: 'Iowa',
  id: 'Idaho',
  il: 'Illinois',
  in: 'Indiana',
  ks: 'Kansas',
  ky: 'Kentucky',
  la: 'Louisiana',
  ma: 'Massachusetts',
  md: 'Maryland',
  me: 'Maine',
  mi: 'Michigan',
  mn: 'Minnesota',
  mo: 'Missouri',
  ms: 'Mississippi',
  mt: 'Montana',
  nc: 'North Carolina',
  nd: 'North Dakota',
  ne: 'Nebraska',
  nh: 'New Hampshire',
  nj: 'New Jersey',
  nm: 'New Mexico',
  nv: 'Nevada',
  ny: 'New York',
  oh: 'Ohio',
  ok: 'Oklahoma',
  or: 'Oregon',
  pa: 'Pennsylvania',
  pr: 'Puerto Rico',
  ri: 'Rhode Island',
  sc: 'South Carolina',
  sd: 'South Dakota',
  tn: 'Tennessee',
  tx: 'Texas',
  ut: 'Utah',
  va: 'Virginia',
  vt: 'Vermont',
  wa: 'Washington',
  wi: 'Wisconsin',
  wv: 'West Virginia',
  wy: 'Wyoming',
};

const parts: Readonly<Record<string, string>> = {
  c: 'Central District',
  e: 'Eastern District',
  m: 'Middle District',
  n: 'Northern District',
  s: 'Southern District',
  w: 'Western District',
};

const circuits: Readonly<Record<string, string>> = {
  ca1: 'First',
  ca2: 'Second',
  ca3: 'Third',
  ca4: 'Fourth',
  ca5: 'Fifth',
  ca6: 'Sixth',
  ca7: 'Seventh',
  ca8: 'Eighth',
  ca9: 'Ninth',
  ca10: 'Tenth',
  ca11: 'Eleventh',
  cadc: 'District of Columbia',
  cafc: 'Federal',
};

const others = new Map([
  ['arw', 'U.S. District Court for the Western District of Arkansas'],
  ['cit', 'U.S. Court of International Trade'],
  ['scotus', 'Supreme Court of the United States'],
]);

/** Not under Article III of the Constitution: judges there hold office for a term. */
const notArticleThree = new Set(['gud', 'nmid', 'uscfc', 'vid']);

/** `undefined` for a court that is not under Article III; throws at a code never seen before. */
export function courtOfCode(code: string): string | undefined {
  if (notArticleThree.has(code)) return undefined;
  const circuit = circuits[code];
  if (circuit !== undefined) return `U.S. Court of Appeals for the ${circuit} Circuit`;
  const state = states[code.slice(0, 2)];
  const rest = code.slice(2);
  if (state !== undefined && rest === 'd') return `U.S. District Court for the District of ${state}`;
  const part = parts[rest[0] ?? ''];
  if (state !== undefined && part !== undefined && rest.slice(1) === 'd') {
    return `U.S. District Court for the ${part} of ${state}`;
  }
  const other = others.get(code);
  if (other === undefined) throw new Error(`unknown court code ${code}`);
  return other;
}

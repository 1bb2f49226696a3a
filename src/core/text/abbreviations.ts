/** Words before a full stop that are abbreviations, in lower case and without the stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Always lead on to what follows: titles before names, "v." between parties, "e.g.". */
export const leadingAbbreviations = words(
  'mr mrs ms mx dr prof rev fr hon messrs mme sen sens rep reps gov govs gen lt col maj capt cmdr sgt cpl pvt ' +
    'adm brig insp supt det atty asst pres amb st mt ft v vs cf al viz e.g i.e approx ca fig figs vol ed eds',
);

/** Lead on when a digit follows: "No. 3", "Jan. 21", "Sec. 230", "p. 12". */
export const numberedAbbreviations = words(
  'no nos jan feb mar apr jun jul aug sep sept oct nov dec sec art ch p pp par para pt dist',
);

/** May end a sentence too; then a word follows that seldom belongs to a name. */
export const eitherWayAbbreviations = words(
  'inc corp co cos ltd llc bros jr sr esq ph.d m.d j.d b.a m.a a.m p.m etc est dept univ assn bldg ave blvd rd ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore ' +
    'pa penn tenn tex va vt wash wis wyo s.d n.d n.c s.c w.va cal cir supp ct app',
);

/** Words that begin sentences far more often than they continue "U.S.", "Inc." or "George W.". */
export const sentenceStarters = words(
  'the a an this that these those he she it they we i you there here his her its their our my your in on at by ' +
    'for from with to of as and but or nor yet so if when while after before since because although though until ' +
    'what who why how where which some many most all no not one another other both each every even just only also ' +
    'now then still however meanwhile instead perhaps during under over among according about let do does did is ' +
    'was were are will would could should can may might has have had',
);

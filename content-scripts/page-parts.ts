/** Elements that flow within a paragraph; every other one ends it. */
export const inline = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK OUTPUT Q RUBY S SAMP SMALL ' +
    'SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

/** Never an article's own prose. */
export const skipped = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE FOOTER FORM BUTTON TEXTAREA SELECT OPTION IFRAME OBJECT ' +
    'SVG MATH CANVAS VIDEO AUDIO PICTURE IMG MAP TABLE PRE DIALOG MENU DETAILS'
  ).split(' '),
);

const skippedRoles =
  'navigation complementary contentinfo search form banner dialog alert menu toolbar tablist'
    .split(' ')
    .map((role) => `[role="${role}"]`)
    .join();

/** Hidden, to be written in, or not the article by its role. Not by `isContentEditable`, which has the browser bring all styles up to date. */
export const unread = `[hidden],[aria-hidden="true"],[contenteditable]:not([contenteditable="false" i]),${skippedRoles}`;

/** Finds any of these as a whole word in what `nameOf` gives; `~` stands for a word break that may be missing. */
function named(words: string): RegExp {
  const choices = words.trim().split(/\s+/).join('|').replaceAll('~', '[-_ ]?');
  return new RegExp(`(?:^|[\\s_-])(?:${choices})(?=$|[\\s_-])`);
}

/** What outlets call the parts around an article. */
export const skippedName = named(`
  comments? disqus related\\w* recommend\\w* recirc\\w* promo\\w* news~letters? sign~up subscri\\w+ share sharing social
  side~bar footer nav navigation menu advert\\w* ads? sponsor\\w* outbrain taboola trending popular most~read read~more
  more~stories tags bread~crumbs? by~line bio about~author attribution credits? copyright time~stamp date~times? date~line
  tool~bar modal cookie\\w* hidden sr-only screen~reader\\w* print-only`);

export const standfirstName = named(
  'stand~first dek deck sub~title sub~head sub~headline summary article~description lede?',
);

export const captionName = named('caption');

/** The words of an element's class and id in lower case, camel case taken apart. */
export function nameOf(element: Element): string {
  const given = element.getAttribute('class') ?? '';
  if (!given && !element.id) return '';
  return `${given} ${element.id}`.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/** What the specs' own articles are made of; the sentences are invented. */
const filler = 'The hearing went on for some time, and both companies said they would answer within a week.';

const paragraphs = [
  'A federal judge on Thursday denied the request of Parrot, a small service, against its host Amberline.',
  'U.S. District Judge Barbara Jacobs Rothstein, a Carter appointee, held that the service had not met the standard.',
  `The ruling was a fatal blow to the service, and sadly few readers will be surprised. ${filler}`,
  '“The tech giant has crushed us,” the head of the service said outside the court. He did not take questions.',
  `The host said that it would keep its word to the other customers it serves. ${filler}`,
];

/** A news article as an outlet would publish it. */
export function articleHtml({
  title = 'Judge denies request of small service',
  lang = 'en',
  extra = '',
} = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="The Example"></head><body>
<nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
${extra}</article></body></html>`;
}

/** A page that is no article, and reads like one here and there. */
export const shopHtml = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title></head><body>
<h1>Shoes</h1><p>A fatal blow to bad prices, sadly for today only.</p><p>${filler}</p></body></html>`;

export const germanHtml = articleHtml({ lang: 'de' });

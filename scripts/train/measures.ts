type Scored = { readonly strength: number; readonly isListed: boolean };

/** Average precision, and the area under the ROC curve with ties counted half. */
export function rankingOf(tokens: readonly Scored[]): { precision: number; auc: number } {
  const ranked = tokens.toSorted((a, b) => b.strength - a.strength);
  const positives = ranked.filter(({ isListed }) => isListed).length;
  let precision = 0;
  let area = 0;
  let found = 0;
  for (let from = 0; from < ranked.length; ) {
    let to = from;
    while (ranked[to]?.strength === ranked[from]?.strength) to += 1;
    const listed = ranked.slice(from, to).filter(({ isListed }) => isListed).length;
    area += (to - from - listed) * (found + listed / 2);
    found += listed;
    precision += listed * (found / to);
    from = to;
  }
  return { precision: precision / positives, auc: area / (positives * (ranked.length - positives)) };
}

export function bestF1(tokens: readonly Scored[]): { threshold: number; f1: number } {
  const positives = tokens.filter(({ isListed }) => isListed).length;
  let found = 0;
  let best = { threshold: 1, f1: 0 };
  const ranked = tokens.toSorted((a, b) => b.strength - a.strength);
  for (const [place, { strength, isListed }] of ranked.entries()) {
    if (isListed) found += 1;
    if (ranked[place + 1]?.strength === strength) continue;
    const f1 = (2 * found) / (place + 1 + positives);
    if (f1 > best.f1) best = { threshold: strength, f1 };
  }
  return best;
}

export function f1At(tokens: readonly (Scored & { readonly threshold: number })[]): string {
  const marked = tokens.filter(({ strength, threshold }) => strength >= threshold);
  const found = marked.filter(({ isListed }) => isListed).length;
  const positives = tokens.filter(({ isListed }) => isListed).length;
  const f1 = (2 * found) / (marked.length + positives);
  return `F1 ${f1.toFixed(4)}, precision ${(found / marked.length).toFixed(3)}, recall ${(found / positives).toFixed(3)}`;
}

export function sentenceFigures(
  sentences: readonly { readonly strength: number; readonly isBiased: boolean }[],
): string {
  const count = (isBiased: boolean, isCalled: boolean) =>
    sentences.filter((each) => each.isBiased === isBiased && each.strength >= 0.5 === isCalled).length;
  const [hit, miss, alarm, rest] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  const macro = (2 * hit) / (2 * hit + miss + alarm) / 2 + (2 * rest) / (2 * rest + miss + alarm) / 2;
  const { auc } = rankingOf(sentences.map(({ strength, isBiased }) => ({ strength, isListed: isBiased })));
  const accuracy = (hit + rest) / sentences.length;
  return `macro-F1 ${macro.toFixed(4)}, accuracy ${accuracy.toFixed(4)}, AUC ${auc.toFixed(4)} (${sentences.length})`;
}

/** Ten equal steps of strength: how many tokens, their mean strength, and the share that was listed. */
export function reliability(tokens: readonly Scored[]): string {
  return Array.from({ length: 10 }, (_, step) => {
    const inside = tokens.filter(({ strength }) => Math.min(9, Math.floor(strength * 10)) === step);
    const mean = inside.reduce((sum, { strength }) => sum + strength, 0) / inside.length;
    const listed = inside.filter(({ isListed }) => isListed).length / inside.length;
    return `${step / 10}-${(step + 1) / 10}: ${inside.length} tokens, strength ${mean.toFixed(3)}, listed ${listed.toFixed(3)}`;
  }).join('\n');
}

/** @jest-environment jsdom */
import './browser-stub.ts';
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { analyse } from '../../src/core/analyse.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { ListedFinding } from '../../src/core/page.ts';
import { defaultSettings } from '../../src/core/settings.ts';
import { FindingDetails } from '../../src/ui/FindingDetails.tsx';
import { FindingList } from '../../src/ui/FindingList.tsx';
import { JudgesPanel } from '../../src/ui/JudgesPanel.tsx';
import { KindToggles } from '../../src/ui/KindToggles.tsx';
import { SensitivityChoice } from '../../src/ui/SensitivityChoice.tsx';
import { Swatch } from '../../src/ui/Swatch.tsx';
import { Toggle } from '../../src/ui/Toggle.tsx';
import { WhyNothing } from '../../src/ui/WhyNothing.tsx';
import { expectAccessible } from './accessible.ts';

afterEach(cleanup);

const text =
  'U.S. District Judge Barbara Jacobs Rothstein, a Carter appointee, ruled on Monday. It was a fatal blow. ' +
  '“A disastrous order,” said the head of the firm. Judge Ann Nobodyhere agreed.';
const { findings, judges } = analyse(
  { blocks: [{ id: 'b1', kind: 'paragraph', text }], date: '2021-01-21' },
  { sensitivity: 'balanced' },
);
const finding = (quote: string) => findings.find((found) => found.quote === quote) as Finding;
const listed = findings.map((found): ListedFinding => ({ finding: found, shown: true }));

test('the details say why, whose words, and what the record says', async () => {
  const { container } = render(<FindingDetails finding={finding('Carter appointee')} />);
  expect(container.textContent).toContain('The federal record agrees');
  expect(container.textContent).toContain('3 December 1979');
  await expectAccessible(container);
  cleanup();
  const quoted = render(<FindingDetails finding={finding('disastrous')} />);
  expect(quoted.container.textContent).toContain('Quoted: the head of the firm');
  await expectAccessible(quoted.container);
});

test('the details say what to write instead: a wording, or what to do without one', () => {
  const plainerIn = (text: string) => {
    const [found] = analyse(
      { blocks: [{ id: 'b1', kind: 'paragraph', text }] },
      { sensitivity: 'more' },
    ).findings;
    const { container } = render(<FindingDetails finding={found as Finding} />);
    return container.querySelector('.plainer')?.textContent;
  };
  expect(plainerIn('It was a fatal blow.')).toBe('Plainer: serious setback');
  expect(plainerIn('Sadly, the shop closed.')).toBe('Plainer: leave it out; the facts stay the same');
  expect(plainerIn('The buffoon won.')).toBe('Plainer: say instead what was said, done or seen');
  expect(plainerIn('Costs rose dramatically.')).toBe('Plainer: give the figure');
  expect(plainerIn('Critics say it is late.')).toBe('Plainer: say who says so, or how it is known');
  expect(plainerIn('He gave a characteristically long speech.')).toBeUndefined();
});

test('the list leads to a passage, and says when the page no longer has it', async () => {
  const show = jest.fn(async (_finding: Finding) => false);
  const { container } = render(
    <FindingList findings={listed} show={show} act={jest.fn()} unignore={jest.fn()} notesOn={() => []} />,
  );
  fireEvent.click(screen.getByText('fatal blow'));
  await waitFor(() => expect(container.textContent).toContain('no longer has this passage'));
  expect(show).toHaveBeenCalledWith(finding('fatal blow'));
  await expectAccessible(container);
});

test('what can be done about a mark is behind its "Why?", and what is hidden stays with a way back', async () => {
  const [act, unignore, note] = [jest.fn(), jest.fn(), jest.fn()];
  const blow = finding('fatal blow');
  const listing = (all: readonly ListedFinding[], noting: typeof note | undefined) => (
    <FindingList
      findings={all}
      show={jest.fn(async () => true)}
      act={act}
      unignore={unignore}
      notesOn={() => []}
      note={noting}
    />
  );
  const { container, rerender } = render(listing(listed, note));
  const actions = within(screen.getByRole('group', { name: 'What to do about “fatal blow”', hidden: true }));
  fireEvent.click(actions.getByText('Disagree'));
  expect(act).toHaveBeenLastCalledWith(finding('fatal blow'), { does: 'judge', opinion: 'disagree' });
  fireEvent.click(actions.getByText('Note'));
  expect(note).toHaveBeenLastCalledWith(blow);
  const button = actions.getByText('Ignore this word');
  button.focus();
  fireEvent.click(button);
  expect(act).toHaveBeenLastCalledWith(finding('fatal blow'), { does: 'ignore', where: 'everywhere' });

  const ignored = listed.map((item) =>
    item.finding === blow ? { ...item, shown: false, ignoredBy: 'i' } : item,
  );
  rerender(listing(ignored, note));
  expect(container.textContent).toContain('This word will not be marked again.');
  expect(container.textContent).not.toContain('Hidden by you');
  // The keyboard is where it was, and takes back what it did.
  expect(document.activeElement).toBe(actions.getByText('Undo'));
  fireEvent.click(actions.getByText('Undo'));
  expect(unignore).toHaveBeenCalledWith('i');
  await expectAccessible(container);

  rerender(listing(listed, undefined));
  expect(actions.queryByText('Agree')).toBeNull();
  expect(actions.getByText('Notes are not kept in private windows.')).toBeTruthy();
  const appointee = screen.getByRole('group', { name: 'What to do about “Carter appointee”', hidden: true });
  expect(within(appointee).queryByText('Ignore this word')).toBeNull();
});

test('what the reader has hidden is listed apart, and can be marked again', async () => {
  const unignore = jest.fn();
  const hidden = listed.map((item, index) => ({ ...item, shown: false, ignoredBy: `ignore-${index}` }));
  const { container } = render(
    <FindingList
      findings={hidden}
      show={jest.fn(async () => true)}
      act={jest.fn()}
      unignore={unignore}
      notesOn={() => []}
    />,
  );
  expect(container.textContent).toContain(`Hidden by you (${hidden.length})`);
  fireEvent.click(screen.getAllByText('Mark again')[0] as Element);
  expect(unignore).toHaveBeenCalledWith('ignore-0');
  await expectAccessible(container);
});

test('the legend counts the outlet’s words apart from others’, and switches each kind', async () => {
  const set = jest.fn();
  const { container } = render(<KindToggles findings={listed} kinds={defaultSettings.kinds} set={set} />);
  expect(container.textContent).toContain("1 in the outlet's own words, 1 in others' words");
  const loaded = { name: /Loaded language/, description: /beyond the fact they report/ };
  fireEvent.click(screen.getByRole('checkbox', loaded));
  expect(set).toHaveBeenCalledWith('loaded-language', false);
  await expectAccessible(container);
});

test('the panel names every judge, and which of them come with an appointer', async () => {
  const { container } = render(<JudgesPanel judges={judges} />);
  expect(screen.getByText('2 judges named, appointer given for 1')).toBeDefined();
  expect(container.textContent).toMatch(/Nobodyhere.*no appointer given.*Not in the federal record/);
  await expectAccessible(container);
});

test('a page that names no judge has no panel', () => {
  expect(render(<JudgesPanel judges={[]} />).container.textContent).toBe('');
});

test('switches and choices say what is chosen', async () => {
  const [set, choose] = [jest.fn(), jest.fn()];
  const { container } = render(
    <main>
      <Toggle label="Mark news pages" on set={set} />
      <SensitivityChoice value="balanced" set={choose} />
      <Swatch kind="judge-label">Judge label</Swatch>
    </main>,
  );
  fireEvent.click(screen.getByLabelText('Mark news pages'));
  expect(set).toHaveBeenCalledWith(false);
  fireEvent.click(screen.getByLabelText('More'));
  expect(choose).toHaveBeenCalledWith('more');
  await expectAccessible(container);
});

const info = { address: 'https://news.example/1', headline: 'A headline', outlet: 'The Example' };
const off = (change: object) => ({ ...defaultSettings, ...change });

test.each([
  ['no article', { state: 'no-article', info }, defaultSettings, 'No news article', 'insist'],
  ['another language', { state: 'not-english', info }, defaultSettings, 'in English', 'insist'],
  ['access withheld', { state: 'withheld' }, defaultSettings, 'no access to this site', 'allow'],
  ['a failure', { state: 'failed', info, error: 'worker gone' }, defaultSettings, 'worker gone', 'retry'],
  ['a page of the browser', { state: 'browser-page' }, defaultSettings, 'page of the browser', undefined],
  ['reading', { state: 'reading', info }, defaultSettings, 'Reading the article', undefined],
  [
    'off everywhere',
    { state: 'off', info },
    off({ everywhere: false }),
    'Marking is switched off.',
    undefined,
  ],
  ['off on the site', { state: 'off', info }, off({ offHosts: ['news.example'] }), 'on this site', undefined],
  ['off on the page', { state: 'off', info }, off({ offPages: [info.address] }), 'on this page', undefined],
] as const)('says why nothing is marked: %s', async (_name, report, settings, words, action) => {
  const actions = { insist: jest.fn(), allow: jest.fn(), retry: jest.fn() };
  const { container } = render(
    <WhyNothing report={report} settings={settings} host="news.example" actions={actions} />,
  );
  expect(container.textContent).toContain(words);
  const button = screen.queryByRole('button');
  expect(button !== null).toBe(action !== undefined);
  if (button && action) {
    fireEvent.click(button);
    expect(actions[action]).toHaveBeenCalledTimes(1);
  }
  await expectAccessible(container);
});

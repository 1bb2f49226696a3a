/** @jest-environment jsdom */
import './browser-stub.ts';
import { afterEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { Card } from '../../src/ui/Card.tsx';
import { DeletedNote } from '../../src/ui/DeletedNote.tsx';
import { ExportChoice } from '../../src/ui/ExportChoice.tsx';
import { ForgetChoice } from '../../src/ui/ForgetChoice.tsx';
import { KeepActions } from '../../src/ui/KeepActions.tsx';
import { NoteEditor } from '../../src/ui/NoteEditor.tsx';
import { NoteTexts } from '../../src/ui/NoteTexts.tsx';
import { OpinionChoice } from '../../src/ui/OpinionChoice.tsx';
import { finding, note, selectorOf } from '../core/export/sample.ts';
import { expectAccessible } from './accessible.ts';

afterEach(cleanup);

const ignored = () => undefined;
const about = (quote: string) =>
  ({ about: 'finding', selector: selectorOf(quote), finding: finding(quote) }) as const;

test('every key in the note is a change, and so is every key in its tags', async () => {
  const change = jest.fn();
  const written = note(about('fatal blow against'), 'Nobody', { tags: ['law'] });
  const { container } = render(
    <main>
      <datalist id="tags" />
      <NoteEditor
        note={written}
        saving={{ is: 'saved' }}
        isLost={false}
        hasFocus
        tagList="tags"
        change={change}
        remove={ignored}
      />
    </main>,
  );
  const body = screen.getByLabelText('Your note') as HTMLTextAreaElement;
  expect(document.activeElement).toBe(body);
  fireEvent.input(body, { target: { value: 'Nobody d' } });
  expect(change).toHaveBeenLastCalledWith({ body: 'Nobody d' });
  expect(body.maxLength).toBe(200_000);
  const tags = screen.getByLabelText(/^Tags/) as HTMLInputElement;
  fireEvent.input(tags, { target: { value: 'law, to do,' } });
  expect(change).toHaveBeenLastCalledWith({ tags: ['law', 'to do'] });
  // The comma that was just typed is not taken away.
  expect(tags.value).toBe('law, to do,');
  expect(screen.getByRole('status').textContent).toBe('Saved');
  await expectAccessible(container);
});

test('a deleted note is brought back by the button that has the keyboard', async () => {
  const restore = jest.fn();
  const { container } = render(<DeletedNote isMark restore={restore} />);
  expect(screen.getByRole('status').textContent).toBe('The mark and its note were deleted. Undo');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Undo')));
  fireEvent.click(screen.getByText('Undo'));
  expect(restore).toHaveBeenCalledTimes(1);
  await expectAccessible(container);
});

test('a note says that it is not saved, and that its words are gone', async () => {
  const { container } = render(
    <NoteEditor
      note={note({ about: 'passage', selector: selectorOf('so they say') }, '')}
      saving={{ is: 'failed', error: 'The disk is full' }}
      isLost
      hasFocus={false}
      tagList="tags"
      change={ignored}
      remove={ignored}
    />,
  );
  expect(screen.getByRole('status').textContent).toContain('The disk is full');
  expect(screen.getByText('These words are no longer in the article.')).toBeTruthy();
  await expectAccessible(container);
});

test('notes are text, whatever is in them', async () => {
  const { container } = render(
    <NoteTexts
      notes={[
        note({ about: 'article' }, '<img src=x onerror=alert(1)>\nline', { tags: ['<b>'] }),
        note({ about: 'article' }, ' '),
      ]}
    />,
  );
  expect(container.querySelectorAll('.note')).toHaveLength(1);
  expect(container.querySelector('img')).toBeNull();
  expect(container.querySelector('.note-body')?.textContent).toBe('<img src=x onerror=alert(1)>\nline');
  await expectAccessible(container);
});

test('an opinion is given by one button, and taken back by the same', async () => {
  const set = jest.fn();
  const { container, rerender } = render(<OpinionChoice opinion={null} set={set} />);
  fireEvent.click(screen.getByText('Disagree'));
  expect(set).toHaveBeenLastCalledWith('disagree');
  rerender(<OpinionChoice opinion="disagree" set={set} />);
  expect(screen.getByText('Disagree').getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(screen.getByText('Disagree'));
  expect(set).toHaveBeenLastCalledWith(null);
  await expectAccessible(container);
});

test('the card shows notes, has no field to type in, and says when it keeps none', async () => {
  const open = jest.fn(() => Promise.resolve());
  const props = {
    marked: finding('fatal blow against'),
    notes: async () => [note(about('fatal blow against'), 'Nobody died.')],
    dismiss: ignored,
  };
  const { container, rerender } = render(<Card {...props} note={open} />);
  await waitFor(() => expect(screen.getByText('Nobody died.')).toBeTruthy());
  expect(container.querySelector('input, textarea, select, [contenteditable]')).toBeNull();
  fireEvent.click(screen.getByText('Note'));
  expect(open).toHaveBeenCalledTimes(1);
  await expectAccessible(container);
  rerender(<Card {...props} />);
  expect(screen.queryByText('Note')).toBeNull();
  expect(screen.getByText('Notes are not kept in private windows.')).toBeTruthy();
});

test('what is kept of an article is listed, and in private windows nothing is', async () => {
  const save = jest.fn();
  const props = { notes: [note({ about: 'article' }, 'Read again.')], isSaved: false, note: ignored, save };
  const { container, rerender } = render(<KeepActions {...props} keeping={{ state: 'kept' }} />);
  fireEvent.click(screen.getByText('Save article'));
  expect(save).toHaveBeenCalledTimes(1);
  expect(screen.getByText('Notes (1)')).toBeTruthy();
  await expectAccessible(container);
  rerender(<KeepActions {...props} keeping={{ state: 'failed', error: 'The disk is full' }} />);
  expect(screen.getByRole('alert').textContent).toContain('The disk is full');
  rerender(<KeepActions {...props} keeping={{ state: 'private' }} />);
  expect(container.querySelector('button')).toBeNull();
});

test('without an article only everything can be exported', async () => {
  const save = jest.fn();
  const { container, rerender } = render(<ExportChoice hasArticle save={save} />);
  const press = () => fireEvent.click(screen.getByRole('button'));
  press();
  expect(save).toHaveBeenLastCalledWith('markdown', 'article');
  fireEvent.change(screen.getByLabelText('Format'), { target: { value: 'csv' } });
  rerender(<ExportChoice hasArticle={false} save={save} />);
  press();
  expect(save).toHaveBeenLastCalledWith('csv', 'all');
  await expectAccessible(container);
});

test('nothing is forgotten with one click, and everything only with a tick', async () => {
  const forget = jest.fn(async (_what: string, _withNotes: boolean) => true);
  const { container, rerender } = render(<ForgetChoice notes={2} forget={forget} />);
  fireEvent.click(screen.getByText('Forget this article …'));
  // A second key press or click in the same place does no harm.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Cancel')));
  fireEvent.click(screen.getByText('Forget this article …'));
  expect(forget).not.toHaveBeenCalled();
  await expectAccessible(container);
  fireEvent.click(screen.getByText('Forget now'));
  expect(forget).toHaveBeenLastCalledWith('article', false);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Forgotten.'));

  fireEvent.click(screen.getByText('Forget this article …'));
  fireEvent.click(screen.getByLabelText('Delete my notes on it too (2)'));
  fireEvent.click(screen.getByText('Forget now'));
  expect(forget).toHaveBeenLastCalledWith('article', true);

  fireEvent.click(screen.getByText('Forget everything …'));
  expect(screen.getByText<HTMLButtonElement>('Forget now').disabled).toBe(true);
  fireEvent.click(screen.getByText('Cancel'));
  expect(screen.queryByText('Forget now')).toBeNull();
  fireEvent.click(screen.getByText('Forget everything …'));
  fireEvent.click(screen.getByLabelText('Yes, delete everything, all my notes too'));
  fireEvent.click(screen.getByText('Forget now'));
  expect(forget).toHaveBeenLastCalledWith('all', true);
  forget.mockResolvedValue(false);
  fireEvent.click(screen.getByText('Forget this article …'));
  await act(async () => void fireEvent.click(screen.getByText('Forget now')));
  expect(screen.getByRole('status').textContent).toBe('');
  expect(forget).toHaveBeenCalledTimes(4);

  rerender(<ForgetChoice notes={undefined} forget={forget} />);
  expect(screen.queryByText('Forget this article …')).toBeNull();
  rerender(<ForgetChoice notes={0} forget={forget} />);
  fireEvent.click(screen.getByText('Forget this article …'));
  expect(screen.queryByRole('checkbox')).toBeNull();
});

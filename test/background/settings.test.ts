import { beforeEach, expect, jest, test } from '@jest/globals';
import type { Ignore } from '../../src/core/ignore.ts';
import { defaultSettings } from '../../src/core/settings.ts';

/** An area of the extension's storage, which answers later than it is asked, as browsers' do. */
function area() {
  let items: Record<string, unknown> = {};
  const later = () => new Promise((resolve) => setImmediate(resolve));
  return {
    get: async (key: string) => {
      const found = { [key]: items[key] };
      await later();
      return found;
    },
    set: async (changed: Record<string, unknown>) => {
      await later();
      Object.assign(items, changed);
    },
    clear: () => {
      items = {};
    },
  };
}

const storage = { local: area(), session: area() };
jest.unstable_mockModule('webextension-polyfill', () => ({ default: { storage } }));
jest.unstable_mockModule('../../src/storage/ignores.ts', () => ({
  listIgnores: async () => [],
  putIgnore: () => Promise.reject(new Error('A private window writes')),
  deleteIgnore: () => Promise.reject(new Error('A private window writes')),
}));
const { changeSettings, readSettings } = await import('../../src/background/settings.ts');
const { addIgnore, readIgnores, removeIgnore } = await import('../../src/background/ignores.ts');

beforeEach(() => {
  storage.local.clear();
  storage.session.clear();
});

test.each([false, true])('what is changed at the same time is all kept (private: %s)', async (isPrivate) => {
  await Promise.all([
    changeSettings({ kinds: { 'loaded-language': false } }, isPrivate),
    changeSettings({ kinds: { attribution: true } }, isPrivate),
    changeSettings({ offHosts: { 'a.example': true } }, isPrivate),
    changeSettings({ offHosts: { 'b.example': true } }, isPrivate),
    changeSettings({ offPages: { 'https://c.example/1': true } }, isPrivate),
    changeSettings({ offHosts: { 'a.example': false } }, isPrivate),
    changeSettings({ quoted: false }, isPrivate),
  ]);
  expect(await readSettings(isPrivate)).toEqual({
    ...defaultSettings,
    kinds: { ...defaultSettings.kinds, 'loaded-language': false, attribution: true },
    offHosts: ['b.example'],
    offPages: ['https://c.example/1'],
    quoted: false,
  });
});

test('what is switched in a private window holds there only, and the rest follows', async () => {
  await changeSettings({ offHosts: { 'a.example': true } }, true);
  await changeSettings({ quoted: false }, false);
  expect(await readSettings(false)).toEqual({ ...defaultSettings, quoted: false });
  expect(await readSettings(true)).toEqual({ ...defaultSettings, quoted: false, offHosts: ['a.example'] });
});

test('a change that fails keeps none from the next', async () => {
  const failing = jest.spyOn(storage.local, 'set').mockRejectedValueOnce(new Error('The disk is full'));
  const [first, second] = await Promise.allSettled([
    changeSettings({ everywhere: false }, false),
    changeSettings({ quoted: false }, false),
  ]);
  expect(first).toMatchObject({ status: 'rejected', reason: { message: 'The disk is full' } });
  expect(second).toMatchObject({ status: 'fulfilled', value: { everywhere: true, quoted: false } });
  failing.mockRestore();
});

test('of two words ignored at once in a private window both are, and one can be taken back', async () => {
  const ignore = (id: string): Ignore => ({
    id,
    phrase: id,
    rule: 'r',
    scope: { where: 'everywhere' },
    created: 1,
  });
  await Promise.all([addIgnore(ignore('a'), true), addIgnore(ignore('b'), true), removeIgnore('a', true)]);
  expect(await readIgnores(true)).toEqual([ignore('b')]);
  await expect(removeIgnore('c', true)).rejects.toThrow('Private windows write nothing');
});

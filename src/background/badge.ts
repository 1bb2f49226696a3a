import browser from 'webextension-polyfill';

/** The number of marks on the page; none leaves the icon bare. */
export async function setBadge(tab: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#57534e' });
  await browser.action.setBadgeText({
    tabId: tab,
    text: count === 0 ? '' : count > 999 ? '999+' : String(count),
  });
}

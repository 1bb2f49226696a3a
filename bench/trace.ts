import type { CDPSession, Page } from 'puppeteer-core';

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string; readonly data?: Record<string, unknown> };
};

/** What a page's main thread did while it was traced: milliseconds of its own CPU time, and counts. */
export type Cost = {
  /** Evaluating scripts, running functions and what they have promised; compilation included. */
  readonly script: number;
  /** The longest task with any script in it. */
  readonly longest: number;
  readonly style: number;
  readonly layouts: number;
};

/** How Chromium names what a script does outside of all other scripts. */
const scriptEvents = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.evaluateModule']);
const categories = ['devtools.timeline', 'v8.execute', 'v8', 'toplevel', 'blink.user_timing'];

/** By this mark a page that was there before the tracing began tells its process. */
const here = 'traced here';

/**
 * Traces the main thread of a page that is at `url`, or that `act` takes there. The page must have no scripts of its own,
 * since what promises lead to names no script: all script is then the extension's.
 */
export async function trace(page: Page, url: string, act: () => Promise<unknown>): Promise<Cost> {
  const session = await page.browser().target().createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, recordMode: 'recordAsMuchAsPossible' },
  });
  try {
    if (page.url() === url) await page.evaluate((mark) => void performance.mark(mark), here);
    await act();
  } finally {
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
  }
  return costOf(mainThread(events, url));
}

/** In the order of their beginning. */
function mainThread(events: readonly TraceEvent[], url: string): TraceEvent[] {
  const pid = processOf(events, url);
  const main = events.find(
    (event) => event.name === 'thread_name' && event.pid === pid && event.args?.name === 'CrRendererMain',
  );
  if (!main) throw new Error(`The trace has no main thread of ${url}`);
  return events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === main.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

/** The process that a page was loaded in, before the tracing began or after. */
function processOf(events: readonly TraceEvent[], url: string): number | undefined {
  const committed = events.findLast(({ name, args }) => name === 'CommitLoad' && args?.data?.url === url);
  return (committed ?? events.find(({ name }) => name === here))?.pid;
}

/** The outermost of some events. */
function outermost(events: readonly TraceEvent[], wanted: (event: TraceEvent) => boolean): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return events.filter((event) => {
    if (!wanted(event) || event.ts < end) return false;
    end = event.ts + (event.dur ?? 0);
    return true;
  });
}

const cpu = (events: readonly TraceEvent[]) => events.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;

function costOf(events: readonly TraceEvent[]): Cost {
  const scripts = outermost(events, ({ name }) => scriptEvents.has(name));
  const tasks = outermost(events, ({ name }) => name === 'ThreadControllerImpl::RunTask');
  let longest = 0;
  let next = 0;
  for (const { ts } of scripts) {
    while (
      next < tasks.length &&
      (tasks[next] as TraceEvent).ts + ((tasks[next] as TraceEvent).dur ?? 0) <= ts
    )
      next += 1;
    const task = tasks[next];
    if (task && task.ts <= ts) longest = Math.max(longest, (task.tdur ?? 0) / 1000);
  }
  return {
    script: cpu(scripts),
    longest,
    style: cpu(outermost(events, ({ name }) => name === 'UpdateLayoutTree')),
    layouts: outermost(events, ({ name }) => name === 'Layout').length,
  };
}

export type Metrics = { readonly task: number; readonly layouts: number; readonly nodes: number };

/** Chromium's own counters for a page: CPU milliseconds of all its tasks, layouts and DOM nodes so far. */
export async function countersOf(page: Page): Promise<{ read: () => Promise<Metrics> }> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async read() {
      const { metrics } = await session.send('Performance.getMetrics');
      const get = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return { task: get('TaskDuration') * 1000, layouts: get('LayoutCount'), nodes: get('Nodes') };
    },
  };
}

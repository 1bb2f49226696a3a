import type { EvaluateFunc, Page, WebWorker } from 'puppeteer-core';

/** puppeteer's types allow for handles among the arguments; ours are plain data, which keeps the types simple. */
export async function evaluateIn<Args extends unknown[], Result>(
  world: Page | WebWorker,
  run: (...args: Args) => Result,
  args: Args,
): Promise<Awaited<Result>> {
  return (await world.evaluate(run as EvaluateFunc<Args>, ...args)) as Awaited<Result>;
}

import type { Page } from '@playwright/test';
import { launchChromium } from '../testing/chromium.ts';
import { type Series, seriesOf, timed } from './statistics.ts';

export interface PageFigures {
  path: string;
  /** Compressed bytes of the first load, by kind. */
  scriptBytes: number;
  otherBytes: number;
  /** Time until the whole HTML is there, from this machine, milliseconds. */
  server: Series;
}

const PATHS = ['/', '/exercises', '/sign-in', '/exercises/partition-range'];
const REQUESTS = 30;

/** What the main pages weigh in a browser that has never been here, and how long the server takes for them. */
export async function measurePages(baseUrl: string): Promise<PageFigures[]> {
  const browser = await launchChromium();
  try {
    const figures: PageFigures[] = [];
    for (const path of PATHS) {
      const context = await browser.newContext();
      const weight = await weigh(await context.newPage(), `${baseUrl}${path}`);
      await context.close();
      figures.push({ path, ...weight, server: await serverTime(`${baseUrl}${path}`) });
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function weigh(page: Page, url: string): Promise<Pick<PageFigures, 'scriptBytes' | 'otherBytes'>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const bytes = { scriptBytes: 0, otherBytes: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId) === 'Script' ? 'scriptBytes' : 'otherBytes'] += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return bytes;
}

async function serverTime(url: string): Promise<Series> {
  const durations: number[] = [];
  for (let i = 0; i < REQUESTS; i += 1) durations.push(await timed(async () => (await fetch(url)).text()));
  return seriesOf(durations);
}

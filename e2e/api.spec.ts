import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, request, test } from '@playwright/test';

const SLUG = 'partition-range';
const PASSWORD = 'correct horse battery';
/** Right for every length and number of parts. */
const SOLUTION = `export function partitionRange(length: number, parts: number): [number, number][] {
  const longer = length % parts;
  const size = (length - longer) / parts;
  let start = 0;
  return Array.from({ length: parts }, (_, part): [number, number] => {
    const end = start + size + (part < longer ? 1 : 0);
    const range: [number, number] = [start, end];
    start = end;
    return range;
  });
}
`;

const browsers: APIRequestContext[] = [];
async function newBrowser(): Promise<APIRequestContext> {
  const browser = await request.newContext({ baseURL: test.info().project.use.baseURL ?? '' });
  browsers.push(browser);
  return browser;
}
test.afterEach(() => Promise.all(browsers.splice(0).map((browser) => browser.dispose())));

const submit = (browser: APIRequestContext, headers: Record<string, string> = {}) =>
  browser.post('/api/submissions', {
    data: { exercise: SLUG, mode: 'submit', files: { 'solution.ts': SOLUTION }, key: randomUUID() },
    headers,
  });
const attempts = async (browser: APIRequestContext): Promise<{ id: string }[]> =>
  (await browser.get(`/api/exercises/${SLUG}/attempts`)).json();
const signUp = (browser: APIRequestContext, email: string) =>
  browser.post('/api/sign-up', { data: { name: 'Ada', email, password: PASSWORD } });

async function signIn(browser: APIRequestContext, email: string, password = PASSWORD) {
  const { csrfToken } = await (await browser.get('/api/auth/csrf')).json();
  return browser.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password, json: 'true' },
  });
}

test('what a guest did stays theirs when they sign up, and comes along when they sign in', async () => {
  const [home, work] = [await newBrowser(), await newBrowser()];
  const email = `${randomUUID()}@example.org`;
  const { id: first } = await (await submit(home)).json();
  expect((await signUp(home, email)).ok()).toBe(true);
  expect(await attempts(home), 'not before signing in').toEqual([]);
  expect((await signIn(home, email)).ok()).toBe(true);
  expect(await attempts(home)).toMatchObject([{ id: first }]);
  const { id: second } = await (await submit(work)).json();
  expect((await signIn(work, email)).ok()).toBe(true);
  expect(await attempts(work)).toMatchObject([{ id: second }, { id: first }]);
});

test('a wrong password opens nothing', async () => {
  const browser = await newBrowser();
  const email = `${randomUUID()}@example.org`;
  await signUp(browser, email);
  expect((await signIn(browser, email, 'not the password')).status()).toBe(401);
  expect(await (await browser.get('/api/auth/session')).json()).toEqual({});
});

test('a submission is told as it is judged, to its owner only', async () => {
  const [owner, stranger] = [await newBrowser(), await newBrowser()];
  const { id } = await (await submit(owner)).json();
  const events = await owner.get(`/api/submissions/${id}/events`);
  expect(events.headers()['content-type']).toContain('text/event-stream');
  const last = (await events.text()).split('\n').findLast((line) => line.startsWith('data: '));
  expect(JSON.parse(last?.slice('data: '.length) ?? '')).toMatchObject({
    id,
    status: 'done',
    judgement: { verdict: 'accepted', seed: '' },
  });
  await submit(stranger);
  for (const path of ['', '/events', '/files']) {
    expect((await stranger.get(`/api/submissions/${id}${path}`)).status()).toBe(404);
  }
});

test('another site can send nothing in the name of a visitor', async () => {
  const browser = await newBrowser();
  const refused = await submit(browser, { origin: 'https://evil.example' });
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ error: { kind: 'not allowed' } });
  expect((await browser.storageState()).cookies).toEqual([]);
});

test('looking stores nothing; doing sets a cookie that no script can read', async () => {
  const browser = await newBrowser();
  for (const path of ['/', '/exercises', `/exercises/${SLUG}`])
    expect((await browser.get(path)).ok()).toBe(true);
  expect((await browser.storageState()).cookies).toEqual([]);
  await submit(browser);
  expect((await browser.storageState()).cookies).toMatchObject([{ httpOnly: true, sameSite: 'Lax' }]);
});

test('every page has a content policy of its own, without eval', async () => {
  const browser = await newBrowser();
  const policies = await Promise.all(
    ['/', '/exercises', '/'].map(
      async (path) => (await browser.get(path)).headers()['content-security-policy'] ?? '',
    ),
  );
  expect(new Set(policies).size).toBe(3);
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
    expect(policy).not.toContain('unsafe-eval');
  }
});

test('health says that a solution sent now would be judged', async () => {
  const health = await (await newBrowser()).get('/api/health');
  expect(health.status()).toBe(200);
  expect(await health.json()).toEqual({
    live: true,
    ready: true,
    parts: { database: true, queue: true, judge: true },
  });
});

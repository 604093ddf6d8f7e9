import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getViewer } from '#app/_server/viewer.ts';
import { Badge } from '#app/_ui/badge.tsx';
import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { getAccount } from '#lib/data/accounts/get-account.ts';
import { listOwnSubmissions } from '#lib/data/submissions/list-own-submissions.ts';
import { signOutEverywhere, signOutHere } from './actions.ts';
import { SubmissionTable } from './submission-table.tsx';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const viewer = await getViewer();
  const account = await getAccount(viewer);
  if (!account) redirect('/sign-in?from=/account');
  const submissions = await listOwnSubmissions(viewer);
  return (
    <div className="mx-auto stack w-full max-w-4xl content-start gap-10 px-4 py-10 sm:px-6">
      <section className="flex flex-wrap items-start justify-between gap-4">
        <div className="stack gap-1">
          <h1 className="text-2xl">{account.name}</h1>
          <p className="break-all text-muted">{account.email}</p>
          <p>
            <Badge tone="accent">{account.role}</Badge>
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <form action={signOutHere}>
            <Button type="submit">Sign out</Button>
          </form>
          <form action={signOutEverywhere}>
            <Button type="submit" look="quiet">
              Sign out everywhere
            </Button>
          </form>
        </div>
      </section>
      <section className="stack gap-3">
        <h2 className="text-xl">Your latest runs and submissions</h2>
        {submissions.length > 0 ? (
          <SubmissionTable submissions={submissions} />
        ) : (
          <EmptyState title="Nothing yet">
            <p className="mb-3">What you run and submit will stand here.</p>
            <ButtonLink href="/exercises" size="sm">
              See the exercises
            </ButtonLink>
          </EmptyState>
        )}
      </section>
    </div>
  );
}

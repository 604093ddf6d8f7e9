import type { Metadata } from 'next';
import { Dead } from './_components/dead-lane.tsx';
import { ButtonLink } from './_ui/button.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <Dead title="There is no page at this address">
      <p>It may have moved, or the link may be mistyped.</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href="/exercises" look="primary">
          See the exercises
        </ButtonLink>
        <ButtonLink href="/">Start page</ButtonLink>
      </div>
    </Dead>
  );
}

'use client';

import { Button } from '../../_ui/button.tsx';
import { signInWithProvider } from './sign-in-request.ts';

type ProviderButtonsProps = { providers: { id: string; name: string }[]; from: string };

export function ProviderButtons({ providers, from }: ProviderButtonsProps) {
  if (providers.length === 0) return null;
  return (
    <div className="stack gap-2 border-t pt-5">
      {providers.map(({ id, name }) => (
        <Button key={id} onClick={() => signInWithProvider(id, from)}>
          Continue with {name}
        </Button>
      ))}
    </div>
  );
}

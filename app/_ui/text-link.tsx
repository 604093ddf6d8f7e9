import Link from 'next/link';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      className={cn('text-accent underline decoration-1 underline-offset-4 hover:decoration-2', className)}
      {...rest}
    />
  );
}

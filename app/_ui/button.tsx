import Link from 'next/link';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

const look = {
  primary:
    'bg-accent text-on-accent hover:bg-accent-strong border-transparent font-semibold disabled:bg-line disabled:text-muted',
  secondary: 'bg-surface text-ink border-line-strong/60 hover:border-ink hover:bg-sunken disabled:text-muted',
  quiet: 'border-transparent text-muted hover:text-ink hover:bg-sunken disabled:opacity-60',
  danger: 'bg-surface text-fail border-fail/60 hover:bg-fail-soft',
} as const;

const size = {
  sm: 'h-8 px-2.5 text-sm gap-1.5',
  md: 'h-10 px-4 text-base gap-2',
  lg: 'h-12 px-6 text-lg gap-2.5',
} as const;

type Look = { look?: keyof typeof look; size?: keyof typeof size };

function classes(of: Look, className?: string): string {
  return cn(
    'inline-flex items-center justify-center whitespace-nowrap rounded-md border transition-colors duration-100 disabled:cursor-not-allowed',
    look[of.look ?? 'secondary'],
    size[of.size ?? 'md'],
    className,
  );
}

export function Button({ look, size, className, type = 'button', ...rest }: ComponentProps<'button'> & Look) {
  return (
    <button
      type={type}
      className={classes({ ...(look && { look }), ...(size && { size }) }, className)}
      {...rest}
    />
  );
}

/** A link with the weight of a button; still a link to the keyboard and to screen readers. */
export function ButtonLink({ look, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return (
    <Link
      prefetch={false}
      className={classes({ ...(look && { look }), ...(size && { size }) }, className)}
      {...rest}
    />
  );
}

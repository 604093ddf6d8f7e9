import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run check` checks all types, with the faster compiler; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Native or self-loading packages that a bundle would break; Node loads them from node_modules.
  serverExternalPackages: [
    'pg-boss',
    'pg',
    '@node-rs/argon2',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
    'rate-limiter-flexible',
    'prom-client',
  ],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        {
          key: 'Permissions-Policy',
          value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
        },
      ],
    },
  ],
};

export default config;

import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { runSql } from '../database/run-sql.ts';

/** Gives each file of integration tests a migrated, empty database of its own, before the file is loaded. */
const server = inject('integrationServer');
const name = `test_${randomBytes(8).toString('hex')}`;
await runSql(server, `CREATE DATABASE ${name} TEMPLATE template STRATEGY FILE_COPY`);
process.env.DATABASE_URL = Object.assign(new URL(server), { pathname: `/${name}` }).href;
process.env.NEXTAUTH_SECRET = randomBytes(32).toString('hex');

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrationsFolder } from './database/migration-files.ts';
import { schemaDifference } from './database/schema-difference.ts';
import { withTemporaryDatabase } from './database/with-temporary-database.ts';

/** `npm run db:migration -- <name>`: writes what prisma/schema.prisma changed since the last migration as a new one. */
const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run db:migration -- <name>, the name in lower case with underscores.');
  process.exit(2);
}
const sql = await withTemporaryDatabase(schemaDifference);
if (sql === '') console.log('The migrations already agree with prisma/schema.prisma.');
else console.log(`Wrote ${write(name, sql)}. Read it before you commit it.`);

function write(name: string, sql: string): string {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder, `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'migration.sql');
  writeFileSync(file, `${sql}\n`);
  return path.relative(process.cwd(), file);
}

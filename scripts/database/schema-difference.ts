import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import { describingAdapter } from './describing-adapter.ts';

const schemaFile = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));

/** What a database still lacks to be what prisma/schema.prisma describes, as SQL; empty when they agree. */
export async function schemaDifference(databaseUrl: string): Promise<string> {
  const content = readFileSync(schemaFile, 'utf8');
  const files = [{ path: schemaFile, content }];
  const adapter = bindMigrationAwareSqlAdapterFactory(describingAdapter(databaseUrl));
  const engine = await SchemaEngine.new({ datamodels: [[schemaFile, content]] }, () => {}, adapter);
  try {
    const { stdout } = await engine.diff({
      // The datasource is the adapter's database, whatever the schema says.
      from: { tag: 'schemaDatasource', files, configDir: path.dirname(schemaFile) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? '').trim();
    return sql === '-- This is an empty migration.' ? '' : sql;
  } finally {
    engine.free();
  }
}

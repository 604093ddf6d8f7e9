import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

// Ids of PostgreSQL's types, src/include/catalog/pg_type.dat.
const CHAR = 18;
const CHAR_ARRAY = 1002;

/**
 * PrismaPg, able to answer the questions that the schema engine asks in order to describe a database. PrismaPg 7
 * refuses the catalogs' one-byte type "char" (github.com/prisma/orm/issues/27403). It knows an array of them, which
 * no catalog query returns, so "char" passes through it under that name and gets its own back behind it.
 */
export function describingAdapter(connectionString: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString, Client: CatalogClient });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => restoreChar(await queryRaw(query));
    return adapter;
  };
  return factory;
}

function restoreChar(result: SqlResultSet): SqlResultSet {
  const columnTypes = result.columnTypes.map((type) =>
    type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
  );
  return { ...result, columnTypes };
}

class CatalogClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Once connected, the client's own listener comes first and has chosen how to read the values.
    this.once('connect', () => {
      this.connection.on('rowDescription', ({ fields }: { fields: { dataTypeID: number }[] }) => {
        for (const field of fields) if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY;
      });
    });
  }
}

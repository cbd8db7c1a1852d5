/** Where runs are kept: options that all commands about runs share. */
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { FleetError } from '../../fleet/fleet-error.ts';
import type { Database } from '../../fleet/store/database.ts';
import { UsageError } from '../known/usage.ts';

export interface FleetOptions {
  data: string;
  queue?: string;
}

export const withFleetOptions = (command: Command): Command =>
  command
    .option('--data <folder>', 'folder that runs are kept in', './candour-data')
    .option(
      '--queue <address>',
      'keep runs in this PostgreSQL server (postgres://…), which workers share',
      serverAddress,
    );

/** Never repeats what was given: it may hold a password. */
export function serverAddress(text: string): string {
  if (/^postgres(?:ql)?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new UsageError(
    '--queue takes the address of a PostgreSQL server, such as postgres://candour@host/candour.',
  );
}

export function runNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A run is a number: `candour runs` lists them.');
}

/** Does something with the database and closes it. What cannot be is a UsageError. */
export async function withDatabase<T>(
  { data, queue }: FleetOptions,
  note: (text: string) => void,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const { openDatabase } = await import('../../fleet/store/database.ts');
  const told = new Set<string>();
  const onTrouble = ({ message }: Error): void => {
    if (!told.has(message)) note(`The database is not answering as it should: ${message}`);
    told.add(message);
  };
  try {
    const database = await openDatabase(
      queue === undefined ? { folder: data } : { server: queue },
      onTrouble,
    );
    try {
      return await use(database);
    } finally {
      await database.close();
    }
  } catch (error) {
    if (error instanceof FleetError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

/** `durable` survives a power cut; `fast` trades that for speed and is for tests only. */
export type Profile = 'durable' | 'fast';

export interface PrivateDatabaseOptions {
  /** Where the database lives: data, port, password, log. Made when absent. */
  folder: string;
  profile: Profile;
  /** Where MariaDB's own files are looked for, and unpacked to when there is no root. */
  programFolder: string;
  /** Told in one line each what takes time (download, bootstrap, start). */
  log?: (line: string) => void;
}

export interface PrivateDatabase {
  /** mysql://user:password@127.0.0.1:port/schema; the user may also make other schemas. */
  url: string;
  port: number;
  /**
   * Gives the database up. It stops when the last process using it has let go or has died, however
   * it died. Resolves when it has stopped or when others still use it.
   */
  release(): Promise<void>;
}

/** Starts the database of a folder, or joins it when another process already runs it. */
export function startPrivateDatabase(options: PrivateDatabaseOptions): Promise<PrivateDatabase>;

/** Finds mariadbd, or fetches it: with apt as root, else unpacked into `programFolder`. */
export function ensureMariadb(
  programFolder: string,
  log?: (line: string) => void,
): Promise<{ server: string; share: string; libraries: string[] }>;

/** A TCP port of 127.0.0.1 that nobody listens on; the preferred one when it is free. */
export function freePort(preferred?: number): Promise<number>;

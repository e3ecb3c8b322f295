/**
 * Stands between a server and its database, and loses the answer to a COMMIT: the database has
 * committed, and whoever asked is left with a dead connection.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

const COMMIT = Buffer.from('\u0003COMMIT');
/** Length and number of a packet. */
const HEADER_BYTES = 4;

export interface CommitCutter {
  /** The same database, through the cutter. */
  url: string;
  /** How many answers were lost. */
  lost(): number;
  /** The next COMMIT's answer is lost. */
  arm(): void;
  close(): void;
}

export async function startCommitCutter(databaseUrl: string): Promise<CommitCutter> {
  const database = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let [armed, lost] = [false, 0];
  const server = createServer((near) => {
    const far = connect(Number(database.port), database.hostname);
    const hangUp = () => {
      near.destroy();
      far.destroy();
    };
    let isCut = false;
    near.on('data', (asked) => {
      if (armed && isCommit(asked)) {
        [armed, isCut] = [false, true];
        lost += 1;
      }
      far.write(asked);
    });
    far.on('data', (answer) => (isCut ? hangUp() : near.write(answer)));
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', hangUp).on('error', hangUp);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  [url.hostname, url.port] = ['127.0.0.1', String(port)];
  return {
    url: url.href,
    lost: () => lost,
    arm: () => {
      armed = true;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function isCommit(asked: Buffer): boolean {
  return (
    asked.length === HEADER_BYTES + COMMIT.length && asked.subarray(HEADER_BYTES).equals(COMMIT)
  );
}

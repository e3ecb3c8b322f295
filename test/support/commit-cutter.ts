/**
 * Stands between a server and its database, and loses the answer to a COMMIT: the database has
 * committed, and whoever asked is left with a dead connection.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

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

/** Alone, or as the last of statements that are sent in one go. */
function isCommit(asked: Buffer): boolean {
  const text = asked.toString('latin1');
  return text.endsWith('\u0003COMMIT') || text.endsWith(';\nCOMMIT');
}

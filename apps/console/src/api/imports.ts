/** A file goes to the server in pieces, each whole lines, so that its length doesn't matter. */
import { csvEncoding, csvPieces } from '@shuke/shared';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { CouponImport, ImportInput, PointsImport } from './types';

const POLL_MS = 2_000;
const CHUNK_BYTES = 512 * 1024;
const UNDER_WAY: readonly PointsImport['state'][] = ['uploading', 'checking', 'importing'];

/** What imports of every kind have in common. */
export type AnyImport = PointsImport | CouponImport;

/** Where imports of one kind are begun, watched and confirmed. */
export interface ImportDoor<One extends AnyImport> {
  /** Of its pages, and the first part of its keys. */
  path: 'points-imports' | 'coupon-imports';
  list(cursor: string | undefined): Promise<{ items: One[]; nextCursor: string | null }>;
  get(id: string): Promise<One>;
  /** `attempt` is the key: pressed twice, one import is begun. */
  begin(input: ImportInput, attempt: string): Promise<One>;
  addPiece(id: string, piece: { seq: number; text: string }): Promise<One>;
  check(id: string): Promise<One>;
  run(id: string): Promise<One>;
}

export const importsQuery = <One extends AnyImport>({ path, list }: ImportDoor<One>) =>
  infiniteQueryOptions({
    queryKey: [path],
    queryFn: ({ pageParam }) => list(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Asked for again while it is on its way. */
export const importQuery = <One extends AnyImport>({ path, get }: ImportDoor<One>, id: string) =>
  queryOptions({
    queryKey: [path, id],
    queryFn: () => get(id),
    refetchInterval: ({ state }) => {
      const one = state.data as AnyImport | undefined;
      return one && UNDER_WAY.includes(one.state) ? POLL_MS : false;
    },
  });

/** How far the task is that checks or grants. */
export const importTaskQuery = (one: AnyImport) =>
  queryOptions({
    queryKey: ['import-task', one.id, one.taskId],
    queryFn: () =>
      answerOf(
        api.GET('/api/console/v1/tasks/{id}', { params: { path: { id: one.taskId ?? '' } } }),
      ),
    enabled: one.taskId !== null,
    refetchInterval: UNDER_WAY.includes(one.state) ? POLL_MS : false,
  });

export const rejectsHref = (path: ImportDoor<AnyImport>['path'], id: string) =>
  `/api/console/v1/${path}/${id}/rejects`;

/**
 * Sends the next piece at each call, the first of which has the head; true while there may be more.
 * `sent` tells the share of the file's letters that have gone.
 */
export function uploadOf<One extends AnyImport>(
  { addPiece }: ImportDoor<One>,
  id: string,
  file: Blob,
  sent: (bytes: number) => void,
) {
  const pieces = csvPieces(textOf(file, sent));
  let seq = 0;
  return async (): Promise<boolean> => {
    const { value: text, done } = await pieces.next();
    if (done) return false;
    await addPiece(id, { seq: seq++, text });
    return true;
  };
}

async function* textOf(file: Blob, sent: (bytes: number) => void): AsyncGenerator<string> {
  const sample = new Uint8Array(await bytesOf(file.slice(0, 65_536)));
  const decoder = new TextDecoder(csvEncoding(sample));
  for (let from = 0; from < file.size; from += CHUNK_BYTES) {
    const chunk = await bytesOf(file.slice(from, from + CHUNK_BYTES));
    yield decoder.decode(chunk, { stream: true });
    sent(Math.min(file.size, from + CHUNK_BYTES));
  }
  yield decoder.decode();
}

function bytesOf(part: Blob): Promise<ArrayBuffer> {
  return part.arrayBuffer();
}

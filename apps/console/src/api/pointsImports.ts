/** A file of old balances goes to the server in pieces, each whole lines, so that its length doesn't matter. */
import { csvEncoding, csvPieces } from '@shuke/shared';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { PointsImport, PointsImportInput } from './types';

const POLL_MS = 2_000;
const CHUNK_BYTES = 512 * 1024;
const UNDER_WAY: readonly PointsImport['state'][] = ['uploading', 'checking', 'importing'];

export const pointsImportsQuery = infiniteQueryOptions({
  queryKey: keys.pointsImports,
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/console/v1/points-imports', {
        params: { query: { limit: 50, cursor: pageParam } },
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

/** Asked for again while it is on its way. */
export const pointsImportQuery = (id: string) =>
  queryOptions({
    queryKey: keys.pointsImport(id),
    queryFn: () =>
      answerOf(api.GET('/api/console/v1/points-imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) =>
      state.data && UNDER_WAY.includes(state.data.state) ? POLL_MS : false,
  });

/** How far the task is that checks or grants. */
export const importTaskQuery = (one: PointsImport) =>
  queryOptions({
    queryKey: [...keys.pointsImport(one.id), 'task', one.taskId],
    queryFn: () =>
      answerOf(
        api.GET('/api/console/v1/tasks/{id}', { params: { path: { id: one.taskId ?? '' } } }),
      ),
    enabled: one.taskId !== null,
    refetchInterval: UNDER_WAY.includes(one.state) ? POLL_MS : false,
  });

/** `attempt` is the key: pressed twice, one import is begun. */
export const beginImport = (input: PointsImportInput, attempt: string) =>
  answerOf(
    api.POST('/api/console/v1/points-imports', {
      body: input,
      params: { header: { 'Idempotency-Key': attempt } },
    }),
  );

export const checkImport = (id: string) =>
  answerOf(api.POST('/api/console/v1/points-imports/{id}/check', { params: { path: { id } } }));

export const runImport = (id: string) =>
  answerOf(api.POST('/api/console/v1/points-imports/{id}/run', { params: { path: { id } } }));

export const rejectsHref = (id: string) => `/api/console/v1/points-imports/${id}/rejects`;

/**
 * Sends the next piece at each call, the first of which has the head; true while there may be more.
 * `sent` tells the share of the file's letters that have gone.
 */
export function uploadOf(id: string, file: Blob, sent: (bytes: number) => void) {
  const pieces = csvPieces(textOf(file, sent));
  let seq = 0;
  return async (): Promise<boolean> => {
    const { value: text, done } = await pieces.next();
    if (done) return false;
    await answerOf(
      api.POST('/api/console/v1/points-imports/{id}/pieces', {
        params: { path: { id } },
        body: { seq: seq++, text },
      }),
    );
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

/** Long work on the server: it goes on without this page, and is found again by whoever began it. */
import { isTaskOpen } from '@shuke/shared';
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { TaskView } from './types';

const WATCHING_MS = 1_000;
const IDLE_MS = 20_000;

export const taskTrayQuery = queryOptions({
  queryKey: keys.taskTray,
  queryFn: async () => (await answerOf(api.GET('/api/console/v1/tasks/tray'))).items,
  refetchInterval: ({ state }) => (state.data?.some(isOpen) ? WATCHING_MS : IDLE_MS),
});

export const cancelTask = (id: string) =>
  answerOf(api.POST('/api/console/v1/tasks/{id}/cancel', { params: { path: { id } } }));

export const dismissTask = (id: string) =>
  answerOf(api.POST('/api/console/v1/tasks/{id}/dismiss', { params: { path: { id } } }));

/** The file of an ended task; the browser fetches it with the session's cookie. */
export const taskOutputHref = (id: string) => `/api/console/v1/tasks/${id}/output`;

export const isOpen = ({ state }: TaskView) => isTaskOpen(state);

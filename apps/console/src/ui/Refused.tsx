import { Alert, Button } from 'antd';
import { ApiError, sentenceOf } from '../api/errors';

/** Refusals that the person mends by typing something else: a number for support would only frighten. */
const MENDABLE = [400, 401, 409, 422, 429];

/** What went wrong in the server's own words, with the number to give to support. */
export function Refused({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  const requestId =
    error instanceof ApiError && !MENDABLE.includes(error.status) ? error.requestId : undefined;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="refused"
      title={sentenceOf(error)}
      description={requestId ? `请求编号 ${requestId}` : undefined}
      action={onRetry && <Button onClick={() => onRetry()}>再试一次</Button>}
    />
  );
}

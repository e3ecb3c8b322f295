import { Alert, Button } from 'antd';
import { ApiError, sentenceOf } from '../api/errors';

/** What went wrong in the server's own words, with the number to give to support. */
export function Refused({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  const requestId = error instanceof ApiError ? error.requestId : undefined;
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

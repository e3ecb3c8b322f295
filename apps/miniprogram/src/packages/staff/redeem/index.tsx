import { Page } from '../../../ui';

export default function Soon() {
  return <Page title="">…</Page>;
}

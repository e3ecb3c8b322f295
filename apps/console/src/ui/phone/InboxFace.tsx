/** A message as the inbox of the mini-program shows it: the whole text, whatever the platform's template leaves out. */
export function InboxFace({ title, body }: { title: string; body: string }) {
  return (
    <div className="message-face">
      <span className="message-app">小程序 · 站内消息</span>
      <strong>{title || '消息标题'}</strong>
      <span className="inbox-body">{body || '消息内容'}</span>
    </div>
  );
}

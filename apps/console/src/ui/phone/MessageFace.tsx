/** A subscribe message as WeChat draws it among its notifications: title, then the template's keyword lines. */
export function MessageFace({
  title,
  lines,
}: {
  title: string;
  lines: { label: string; value: string }[];
}) {
  return (
    <div className="message-face">
      <span className="message-app">青禾 · 服务通知</span>
      <strong>{title || '消息标题'}</strong>
      <dl>
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <span className="message-open">进入小程序查看</span>
    </div>
  );
}

/** Does `work` on every item, at most `limit` at a time; the first failure rejects. */
export async function eachOf(items, limit, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}

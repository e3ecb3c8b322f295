/** Names of files and folders say what is inside; these words never do. */
import type { Finding, Rule } from '../source.js';

const EMPTY_WORDS = /^(.*-)?(utils?|helpers?|common|misc|managers?)$|^(data|infos?|.*-infos?)$/;

export const namesSayWhatIsInside: Rule = (sources) =>
  sources.flatMap(({ path }) =>
    path.split('/').flatMap((segment): Finding[] => {
      const word = segment.split('.').find((part) => EMPTY_WORDS.test(part));
      if (!word) return [];
      const message = `"${word}" names nothing: call "${segment}" after the idea it holds (docs/glossary.md)`;
      return [{ path, line: 1, message }];
    }),
  );

/** Comments are written once, in English, about things that stay. */
import ts from 'typescript';
import { type Finding, lineOf, type Rule, type Source } from '../source.js';

interface Comment {
  source: Source;
  start: number;
  text: string;
}

const HAN = /\p{Script=Han}/u;
/** What a comment quotes, say as an example of what people see, is not its own language. */
const QUOTED = /`[^`]*`|'[^'\n]*'|"[^"\n]*"|“[^”]*”/g;
const PROMISE = /\b(TODO|FIXME|XXX|HACK)\b/;
const LONG = 5;

export const commentsAreEnglish: Rule = (sources) =>
  findingsIn(
    sources,
    ({ text }) => HAN.test(text.replace(QUOTED, '')),
    'comments are in English (docs/glossary.md has the words); quote what people see in `…`',
  );

export const commentsPromiseNothing: Rule = (sources) =>
  findingsIn(
    sources.filter(({ path }) => !path.startsWith('test/tidy/')),
    ({ text }) => PROMISE.test(text),
    'no reminders in code: do it now, or open an issue',
  );

export const longCommentsStandOnce: Rule = (sources) => {
  const first = new Map<string, Comment>();
  return sources.flatMap(commentsOf).flatMap((comment): Finding[] => {
    if (comment.text.split('\n').length < LONG) return [];
    const normal = comment.text.replace(/[\s*/]+/g, ' ').trim();
    const earlier = first.get(normal);
    if (!earlier) {
      first.set(normal, comment);
      return [];
    }
    return [findingOn(comment, `the same comment stands in ${earlier.source.path}: say it once`)];
  });
};

function findingsIn(
  sources: readonly Source[],
  isWrong: (comment: Comment) => boolean,
  message: string,
): Finding[] {
  return sources
    .flatMap(commentsOf)
    .filter(isWrong)
    .map((comment) => findingOn(comment, message));
}

function findingOn({ source, start }: Comment, message: string): Finding {
  return { path: source.path, line: lineOf(source, start), message };
}

/** Comments hang before and after tokens; asking every token finds each, some twice. */
function commentsOf(source: Source): Comment[] {
  const found = new Map<number, Comment>();
  const collect = (ranges: ts.CommentRange[] | undefined): void => {
    for (const { pos, end } of ranges ?? []) {
      found.set(pos, { source, start: pos, text: source.text.slice(pos, end) });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) return;
    if (node.getChildCount(source.tree) === 0) {
      collect(ts.getLeadingCommentRanges(source.text, node.getFullStart()));
      collect(ts.getTrailingCommentRanges(source.text, node.getEnd()));
    }
    for (const child of node.getChildren(source.tree)) visit(child);
  };
  visit(source.tree);
  return [...found.values()];
}

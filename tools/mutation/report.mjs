/** What Stryker's answers say: the changes that no spec noticed, and the share of those that one did. */

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/** Each unnoticed change as the place, what stood there and what it was made. */
export function survivorsOf(files) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => UNNOTICED.includes(status))
      .sort((one, other) => one.location.start.line - other.location.start.line)
      .map(({ status, location, replacement }) => {
        const { line, column } = location.start;
        const stood = oneLine(textAt(source, location));
        return `${status} ${file}:${line}:${column}\n  - ${stood}\n  + ${oneLine(replacement)}`;
      }),
  );
}

/** A line for each file and one for all: noticed, of how many, percent. */
export function scoresOf(files) {
  const scores = Object.entries(files).map(([file, { mutants }]) => ({
    file,
    ...countsOf(mutants),
  }));
  const all = { file: 'all', ...countsOf(Object.values(files).flatMap(({ mutants }) => mutants)) };
  const lines = [...scores, all].map(({ file, noticed, made, percent }) => {
    return `${percent.toFixed(1).padStart(5)} %  ${noticed}/${made}  ${file}`;
  });
  return { lines, percent: all.percent };
}

function countsOf(mutants) {
  const noticed = mutants.filter(({ status }) => NOTICED.includes(status)).length;
  const made = noticed + mutants.filter(({ status }) => UNNOTICED.includes(status)).length;
  return { noticed, made, percent: made === 0 ? 100 : (noticed * 100) / made };
}

function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}

function oneLine(text) {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 117)}...` : line;
}

import { instantAsked, MOMENT_PATTERN } from './moment.rules.js';

const NOW = new Date('2026-05-03T12:00:00+08:00');
const ZONE = 'Asia/Shanghai';

describe('a moment is written', () => {
  it.each([
    '2026-05-03',
    '2026-05-03T12:00Z',
    '2026-05-03T12:00:59+08:00',
    '2026-05-03T12:00:59.1-11:30',
    '2026-05-03T12:00:59.123Z',
  ])('as %s', (text) => {
    expect(text).toMatch(MOMENT_PATTERN);
  });

  it.each([
    '',
    ' 2026-05-03',
    '2026-05-03 ',
    '26-05-03',
    '2026-5-03',
    '2026-05-3',
    'MMXX-05-03',
    '2026-AB-03',
    '2026-05-CD',
    '2026-05-03T12:00',
    '2026-05-03T1:00Z',
    '2026-05-03Tab:00Z',
    '2026-05-03T12:0Z',
    '2026-05-03T12:abZ',
    '2026-05-03T12:00:5Z',
    '2026-05-03T12:00:abZ',
    '2026-05-03T12:00:59.Z',
    '2026-05-03T12:00:59.abZ',
    '2026-05-03T12:00:59.1234Z',
    '2026-05-03T12:00*08:00',
    '2026-05-03T12:00+8:00',
    '2026-05-03T12:00+ab:00',
    '2026-05-03T12:00+08:0',
    '2026-05-03T12:00+08:ab',
  ])('never as "%s"', (text) => {
    expect(text).not.toMatch(MOMENT_PATTERN);
  });
});

describe('the days that can be asked about', () => {
  it.each([
    ['begin with 2 January 1970', '1970-01-02', new Date('1970-01-02T23:59:59.999+08:00')],
    ['and not before, where a day has no zone', '1970-01-01', null],
    ['end with today, as far as it has come', '2026-05-03', NOW],
    ['and not after it', '2026-05-04', null],
  ])('%s', (_, text, instant) => {
    expect(instantAsked(text, NOW, ZONE)).toEqual(instant);
  });

  it('are over when their last millisecond is', () => {
    const midnight = new Date('2026-05-03T00:00:00+08:00');
    expect(instantAsked('2026-05-02', midnight, ZONE)).toEqual(new Date(+midnight - 1));
    expect(instantAsked('2026-05-03', midnight, ZONE)).toEqual(midnight);
  });
});

import { Picker, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Birthday } from '../api/types';
import { classes, Icon } from '../ui';
import { birthdayText, lunarDay, lunarMonth } from '../wording/birthday';
import styles from './BirthdayField.module.scss';

type Calendar = Birthday['calendar'];

interface Month {
  month: number;
  leap: boolean;
  name: string;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const longestSolar = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const monthsOf: Record<Calendar, Month[]> = {
  solar: numbers(12).map((month) => ({ month, leap: false, name: `${month}月` })),
  lunar: numbers(12).flatMap((month) =>
    [false, true].map((leap) => ({ month, leap, name: `${leap ? '闰' : ''}${lunarMonth(month)}` })),
  ),
};

function daysOf(calendar: Calendar, { month }: Month): string[] {
  if (calendar === 'lunar') return numbers(30).map(lunarDay);
  return numbers(longestSolar[month - 1] ?? 31).map((day) => `${day}日`);
}

/** A birthday by the solar or the lunar calendar, leap months included; the year is nobody's business. */
export function BirthdayField({
  value,
  onChange,
}: {
  value: Birthday | undefined;
  onChange: (birthday: Birthday) => void;
}) {
  const [calendar, setCalendar] = useState<Calendar>(value?.calendar ?? 'solar');
  const [monthIndex, setMonthIndex] = useState(0);
  const months = monthsOf[calendar];
  const monthAt = (index: number) => months[index] ?? (months[0] as Month);

  const choose = ([chosenMonth = 0, chosenDay = 0]: number[]) => {
    const { month, leap } = monthAt(chosenMonth);
    const day = Math.min(chosenDay + 1, daysOf(calendar, monthAt(chosenMonth)).length);
    onChange({ calendar, month, day, ...(leap && { leap }) });
  };

  return (
    <View className={styles.field}>
      <View className={styles.calendars}>
        {(['solar', 'lunar'] as const).map((kind) => (
          <View
            key={kind}
            className={classes(styles.calendar, kind === calendar && styles.chosen)}
            onClick={() => {
              setCalendar(kind);
              setMonthIndex(0);
            }}
          >
            {kind === 'solar' ? '公历' : '农历'}
          </View>
        ))}
      </View>
      <Picker
        mode="multiSelector"
        className={styles.picker}
        range={[months.map(({ name }) => name), daysOf(calendar, monthAt(monthIndex))]}
        value={[monthIndex, 0]}
        onColumnChange={({ detail }) => {
          if (detail.column === 0) setMonthIndex(detail.value);
        }}
        onChange={({ detail }) => choose(detail.value as number[])}
      >
        <View className={styles.chosenDay}>
          <Text className={classes(!value && styles.placeholder)}>
            {value ? birthdayText(value) : '选择月和日'}
          </Text>
          <Icon name="chevron" size={16} />
        </View>
      </Picker>
    </View>
  );
}

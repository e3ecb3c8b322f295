import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Birthday, Registration } from '../api/types';
import { Button } from '../ui';
import { BirthdayField } from './BirthdayField';
import styles from './JoinSheet.module.scss';
import type { Join } from './useJoin';

/** The phone is another account's: the birthday on file proves the same person, or a new member begins. */
export function PhoneProof({ join, registration }: { join: Join; registration: Registration }) {
  const [birthday, setBirthday] = useState<Birthday>();
  return (
    <View className={styles.proof}>
      <Text className={styles.lead}>
        这个手机号已有会员。如果是你本人，请填写登记过的生日；如果换过号码，可以作为新会员加入。
      </Text>
      <BirthdayField value={birthday} onChange={setBirthday} />
      <Button
        busy={join.busy}
        disabled={!birthday}
        onPress={() => join.proveWith({ ...registration, ...(birthday && { birthday }) })}
      >
        确认是我
      </Button>
      <Button
        look="outline"
        busy={join.busy}
        onPress={() => join.proveWith({ ...registration, asNew: true })}
      >
        作为新会员加入
      </Button>
    </View>
  );
}

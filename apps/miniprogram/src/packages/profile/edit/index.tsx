import { GENDER_LABELS, GENDERS, type Gender } from '@shuke/shared';
import { Input, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { MemberView } from '../../../api/types';
import { BirthdayField } from '../../../joining/BirthdayField';
import { Button, Card, Cell, classes, Loaded, Page, SkeletonRows } from '../../../ui';
import { birthdayText } from '../../../wording/birthday';
import styles from './index.module.scss';
import { useProfile } from './useProfile';

export default function ProfilePage() {
  const profile = useProfile();
  return (
    <Page
      title="个人资料"
      footer={
        profile.changed && (
          <Button busy={profile.saving} onPress={profile.save}>
            保存
          </Button>
        )
      }
    >
      <Loaded resource={profile.resource} skeleton={<SkeletonRows rows={4} height={60} />}>
        {(member) => <Form member={member} profile={profile} />}
      </Loaded>
    </Page>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View className={styles.row}>
      <Text className={styles.label}>{label}</Text>
      <View className={styles.field}>{children}</View>
    </View>
  );
}

type ProfileState = ReturnType<typeof useProfile>;

function Form({ member, profile }: { member: MemberView; profile: ProfileState }) {
  const { changes, change } = profile;
  return (
    <>
      <Card flush>
        <Row label="昵称">
          <Input
            className={styles.input}
            type="nickname"
            maxlength={20}
            placeholder="怎么称呼你"
            value={changes.nickname ?? member.nickname ?? ''}
            onInput={({ detail }) => change({ nickname: detail.value })}
          />
        </Row>
        <Row label="性别">
          <GenderField
            value={changes.gender ?? member.gender}
            onChange={(gender) => change({ gender })}
          />
        </Row>
        <Row label="生日">
          {member.birthdayMayChange ? (
            <BirthdayField
              value={changes.birthday ?? member.birthday ?? undefined}
              onChange={(birthday) => change({ birthday })}
            />
          ) : (
            <Text className={styles.fixed}>
              {member.birthday ? birthdayText(member.birthday) : '未填写'}
            </Text>
          )}
        </Row>
      </Card>
      <Text className={styles.note}>
        {member.birthdayMayChange
          ? '生日可以自行修改一次，生日礼按它送出。'
          : '生日已修改过，如需更正请联系门店店长。'}
      </Text>
      <Card flush>
        <Cell title="手机号" value={member.phoneMasked ?? '待确认'} />
        <Cell title="会员号" value={member.memberNo} />
      </Card>
    </>
  );
}

function GenderField({
  value,
  onChange,
}: {
  value: Gender | null;
  onChange: (gender: Gender) => void;
}) {
  return (
    <View className={styles.genders}>
      {GENDERS.map((choice) => (
        <View
          key={choice}
          className={classes(styles.gender, choice === value && styles.chosen)}
          onClick={() => onChange(choice)}
        >
          {GENDER_LABELS[choice]}
        </View>
      ))}
    </View>
  );
}

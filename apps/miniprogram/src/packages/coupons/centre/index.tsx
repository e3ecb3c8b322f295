import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { CouponOffer } from '../../../api/types';
import { JoinSheet } from '../../../joining/JoinSheet';
import { useJoinGate } from '../../../joining/useJoinGate';
import { Button, CouponCard, Empty, Loaded, Page, Sheet, SignedOut, Tag } from '../../../ui';
import { dottedDay } from '../../../wording/day';
import { closedLabel, looksOpen } from '../../../wording/offer';
import styles from './index.module.scss';
import { useCentre } from './useCentre';

export default function CentrePage() {
  const { resource, standing, claim, busy, claimed, dismiss } = useCentre();
  const gate = useJoinGate();
  return (
    <Page title="领券中心">
      {standing === 'signedOut' ? (
        <SignedOut onSignIn={gate.show} />
      ) : (
        <Loaded
          resource={resource}
          isEmpty={(offers) => offers.length === 0}
          empty={
            <Empty icon="ticket" title="现在没有可以领的券" note="新券上架时，这里会第一时间出现" />
          }
        >
          {(offers) => (
            <>
              {offers.map((offer) => (
                <Offer
                  key={offer.template.code}
                  offer={offer}
                  busy={busy}
                  onClaim={() => gate.forMembers(() => claim(offer))}
                />
              ))}
            </>
          )}
        </Loaded>
      )}
      <JoinSheet gate={gate} />
      <Sheet
        open={claimed !== undefined}
        title="领到了"
        onClose={dismiss}
        footer={
          <Button
            onPress={() => {
              dismiss();
              Taro.switchTab({ url: '/pages/coupons/index' });
            }}
          >
            去券包看看
          </Button>
        }
      >
        {claimed && (
          <>
            <CouponCard
              template={claimed.template}
              note={`${dottedDay(claimed.validUntil)} 到期`}
            />
            <Text className={styles.note}>到店结账前出示会员码即可使用</Text>
          </>
        )}
      </Sheet>
    </Page>
  );
}

function stockNote({ template, left }: CouponOffer): string {
  const few = left !== null && left !== undefined && left > 0 && left <= 50;
  return [template.validityText, few && `仅剩 ${left} 张`].filter(Boolean).join('\n');
}

function Offer({
  offer,
  busy,
  onClaim,
}: {
  offer: CouponOffer;
  busy: boolean;
  onClaim: () => void;
}) {
  const open = looksOpen(offer);
  return (
    <CouponCard
      template={offer.template}
      note={stockNote(offer)}
      faded={!open}
      action={
        open ? (
          <Button small busy={busy} onPress={onClaim}>
            领取
          </Button>
        ) : (
          <Tag tone="grey">{closedLabel(offer)}</Tag>
        )
      }
    />
  );
}

import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { canScan, scanCode } from '../../../platform';
import { Button, Icon, Sheet } from '../../../ui';
import { yuan } from '../../../wording/money';
import { fenOf } from '../amount';
import styles from './GoodsList.module.scss';
import type { Goods } from './order-input';

/** Goods with coupons of their own are named; for all else the amount is enough. */
export function GoodsList({
  goods,
  onAdd,
  onDrop,
}: {
  goods: readonly Goods[];
  onAdd: (one: Goods) => void;
  onDrop: (index: number) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <View className={styles.list}>
      {goods.map(({ sku, quantity, amountFen }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same goods may stand twice.
        <View key={`${sku}-${index}`} className={styles.chip} onClick={() => onDrop(index)}>
          <Text>
            {sku} ×{quantity} ¥{yuan(amountFen)}
          </Text>
          <Icon name="close" size={14} />
        </View>
      ))}
      <View className={styles.add} role="button" onClick={() => setOpen(true)}>
        ＋ 按商品录入
      </View>
      {isOpen && (
        <GoodsSheet
          onAdd={(one) => {
            onAdd(one);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </View>
  );
}

function GoodsSheet({ onAdd, onClose }: { onAdd: (one: Goods) => void; onClose: () => void }) {
  const [sku, setSku] = useState('');
  const [quantity, setQuantity] = useState('1');
  const [price, setPrice] = useState('');
  const amountFen = isAmount(price) ? fenOf(price) : 0;
  const isWhole = sku.trim() !== '' && Number(quantity) > 0 && amountFen > 0;
  const scan = async () => {
    const code = await scanCode();
    if (code) setSku(code);
  };
  return (
    <Sheet
      open
      title="添加商品"
      onClose={onClose}
      footer={
        <Button
          disabled={!isWhole}
          onPress={() => onAdd({ sku: sku.trim(), quantity: Number(quantity), amountFen })}
        >
          加入这单
        </Button>
      }
    >
      <Text className={styles.note}>有商品券（特价、兑换、指定商品）时录入，才能算进优惠。</Text>
      <Field label="商品编号" value={sku} onChange={setSku} hint="扫商品条码，或输入编号">
        {canScan && (
          <View className={styles.scan} aria-label="扫商品条码" onClick={scan}>
            <Icon name="scan" size={24} />
          </View>
        )}
      </Field>
      <Field label="数量" value={quantity} onChange={setQuantity} hint="1" isNumber />
      <Field label="金额（元）" value={price} onChange={setPrice} hint="这些商品的总价" isNumber />
    </Sheet>
  );
}

function Field({
  label,
  value,
  onChange,
  hint,
  isNumber,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint: string;
  isNumber?: boolean;
  children?: React.ReactNode;
}) {
  return (
    <View className={styles.field}>
      <Text className={styles.label}>{label}</Text>
      <Input
        className={styles.input}
        type={isNumber ? 'digit' : 'text'}
        maxlength={isNumber ? 9 : 64}
        value={value}
        placeholder={hint}
        onInput={({ detail }) => onChange(detail.value)}
      />
      {children}
    </View>
  );
}

function isAmount(text: string): boolean {
  return /^\d{1,7}(\.\d{0,2})?$/.test(text);
}

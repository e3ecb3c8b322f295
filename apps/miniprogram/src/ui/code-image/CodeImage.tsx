import { Image, View } from '@tarojs/components';
import { useMemo } from 'react';
import styles from './CodeImage.module.scss';
import { code128 } from './code128';
import { pngOf } from './png';
import { qrModules } from './qr';

export function QrImage({ text, side = 220 }: { text: string; side?: number }) {
  const source = useMemo(() => pngOf(qrModules(text), 8), [text]);
  return (
    <View style={{ width: `${side}px`, height: `${side}px` }}>
      <Image
        className={styles.qr}
        src={source}
        ariaLabel="二维码"
        nativeProps={{ alt: '二维码' }}
      />
    </View>
  );
}

export function BarImage({ digits }: { digits: string }) {
  const source = useMemo(() => pngOf([code128(digits)], 4), [digits]);
  return (
    <Image
      className={styles.bars}
      src={source}
      mode="scaleToFill"
      ariaLabel="条形码"
      nativeProps={{ alt: '条形码' }}
    />
  );
}

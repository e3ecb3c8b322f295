import Taro from '@tarojs/taro';

/** Lights the screen up for a scanner; the returned function gives the person's own brightness back. */
export function brighten(): () => void {
  let before: number | undefined;
  let over = false;
  Taro.getScreenBrightness({
    success: ({ value }) => {
      if (over) return;
      before = value;
      Taro.setScreenBrightness({ value: 1 });
    },
  });
  Taro.setKeepScreenOn({ keepScreenOn: true });
  return () => {
    over = true;
    Taro.setKeepScreenOn({ keepScreenOn: false });
    if (before !== undefined) Taro.setScreenBrightness({ value: before });
  };
}

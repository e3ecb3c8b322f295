import Taro from '@tarojs/taro';

export function toast(title: string, icon: 'none' | 'success' = 'none'): void {
  Taro.showToast({ title, icon, duration: 2200 });
}

export async function confirm(question: {
  title: string;
  content: string;
  confirmText?: string;
}): Promise<boolean> {
  const answer = await Taro.showModal({
    cancelText: '再想想',
    confirmColor: '#2f6b4f',
    ...question,
  });
  return answer.confirm;
}

export default definePageConfig({ navigationBarTitleText: '输入兑换码' });

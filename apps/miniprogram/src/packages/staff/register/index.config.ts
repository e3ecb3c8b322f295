export default definePageConfig({ navigationBarTitleText: '登记新会员' });

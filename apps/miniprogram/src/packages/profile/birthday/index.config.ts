export default definePageConfig({
  navigationBarTitleText: '生日礼',
  enablePullDownRefresh: true,
});

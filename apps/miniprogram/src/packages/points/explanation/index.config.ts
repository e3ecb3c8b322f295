export default definePageConfig({
  navigationBarTitleText: '积分怎么来的',
  enablePullDownRefresh: true,
});

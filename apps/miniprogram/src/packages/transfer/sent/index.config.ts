export default definePageConfig({
  navigationBarTitleText: '赠送记录',
  enableShareAppMessage: true,
});

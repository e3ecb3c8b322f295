export default definePageConfig({
  navigationBarTitleText: '转赠给朋友',
  enableShareAppMessage: true,
});

export default definePageConfig({ navigationBarTitleText: '青禾', enablePullDownRefresh: true });

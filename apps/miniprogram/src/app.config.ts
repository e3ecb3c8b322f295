export default defineAppConfig({
  pages: ['pages/home/index', 'pages/code/index', 'pages/coupons/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/points', pages: ['entries/index', 'explanation/index', 'orders/index'] },
    { root: 'packages/transfer', pages: ['send/index', 'sent/index', 'claim/index'] },
    {
      root: 'packages/coupons',
      pages: ['centre/index', 'detail/index', 'enter/index', 'give/index', 'accept/index'],
    },
    { root: 'packages/coupons', pages: ['centre/index', 'detail/index', 'enter/index'] },
    { root: 'packages/transfer', pages: ['send/index', 'sent/index', 'claim/index'] },
    { root: 'packages/coupons', pages: ['centre/index', 'detail/index'] },
    { root: 'packages/rewards', pages: ['mall/index', 'exchanges/index'] },
    {
      root: 'packages/profile',
      pages: ['edit/index', 'birthday/index', 'tiers/index', 'growth/index', 'privacy/index'],
    },
    { root: 'packages/messages', pages: ['inbox/index'] },
    {
      root: 'packages/staff',
      pages: [
        'counter/index',
        'sign-in/index',
        'order/index',
        'redeem/index',
        'grant/index',
        'activity/index',
        'register/index',
      ],
    },
  ],
  window: {
    navigationBarBackgroundColor: '#f6f3ea',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '青禾会员',
    backgroundColor: '#f6f3ea',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#66716a',
    selectedColor: '#2f6b4f',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tabs/home.png',
        selectedIconPath: 'assets/tabs/home-on.png',
      },
      {
        pagePath: 'pages/code/index',
        text: '会员码',
        iconPath: 'assets/tabs/code.png',
        selectedIconPath: 'assets/tabs/code-on.png',
      },
      {
        pagePath: 'pages/coupons/index',
        text: '优惠券',
        iconPath: 'assets/tabs/coupon.png',
        selectedIconPath: 'assets/tabs/coupon-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tabs/me.png',
        selectedIconPath: 'assets/tabs/me-on.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
});

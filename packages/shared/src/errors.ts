/**
 * The one table of refusals: code → HTTP status → text for members → text for staff and partners.
 * A code is a promise to clients and never changes its meaning; texts may be improved at any time.
 */
export interface ErrorEntry {
  readonly status: number;
  readonly member: string;
  readonly staff: string;
}

export const ERRORS = {
  // The request itself
  INVALID_INPUT: {
    status: 400,
    member: '填写的内容有误，请检查后再试',
    staff: '请求内容不符合要求，请按 errors 中的说明修改',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    member: '请求不完整，请退出页面后重试',
    staff: '这个接口必须带 Idempotency-Key 请求头(1–64 个可见 ASCII 字符)',
  },
  IDEMPOTENCY_MISMATCH: {
    status: 422,
    member: '这次操作与之前提交的内容不同，请刷新页面后重试',
    staff: '同一个幂等键或业务单号已用于不同的内容',
  },
  IDEMPOTENCY_IN_FLIGHT: {
    status: 409,
    member: '正在处理，请稍候片刻再看结果',
    staff: '同一请求仍在处理中，请稍后用相同内容重试',
  },
  NOT_FOUND: { status: 404, member: '没有找到您要的内容', staff: '没有找到，或无权知道它是否存在' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    member: '暂不支持这个操作',
    staff: '这个地址不支持该请求方法',
  },
  PAYLOAD_TOO_LARGE: { status: 413, member: '提交的内容太大了', staff: '请求体超出大小限制' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    member: '暂不支持这种内容格式',
    staff: '请求的 Content-Type 不受支持',
  },
  TOO_MANY_LINES: { status: 413, member: '提交的内容太多了', staff: '一次批量最多 5000 行' },
  RATE_LIMITED: {
    status: 429,
    member: '操作太频繁了，请稍等一会儿再试',
    staff: '请求过于频繁，请按 Retry-After 等待后重试',
  },
  CLOCK_AHEAD: {
    status: 422,
    member: '时间有误，请检查手机时间后重试',
    staff: '业务时间比服务器时间超前 5 分钟以上，请校准收银机时钟',
  },

  // Who is calling
  UNAUTHENTICATED: {
    status: 401,
    member: '登录已失效，请重新登录',
    staff: '未登录、登录已失效或签名不正确',
  },
  FORBIDDEN: {
    status: 403,
    member: '您没有权限进行这个操作',
    staff: '您的角色、门店或密钥没有这项权限',
  },
  MEMBERS_ONLY: { status: 403, member: '加入会员后就可以使用啦', staff: '仅限会员，访客需先注册' },
  CREDENTIALS_INVALID: { status: 401, member: '账号或密码不正确', staff: '员工编号或密码不正确' },
  STAFF_UNKNOWN: { status: 404, member: '没有找到这位员工', staff: '没有这个员工编号' },
  STAFF_NOT_BOUND: {
    status: 401,
    member: '这个微信还没有绑定员工身份',
    staff: '这个微信还没有绑定员工身份，请用邀请码绑定',
  },
  STAFF_ALREADY_BOUND: {
    status: 409,
    member: '该员工已绑定其他微信',
    staff: '该员工已绑定其他微信，请先在后台解绑',
  },
  INVITE_INVALID: { status: 422, member: '邀请码不正确', staff: '邀请码不正确，请核对后重新输入' },
  STORE_UNKNOWN: { status: 422, member: '没有找到这家门店', staff: '没有这个门店编号' },

  // WeChat and joining
  WECHAT_CODE_INVALID: {
    status: 422,
    member: '微信登录已失效，请重新进入小程序',
    staff: 'wx.login 的 code 无效、已过期或已使用',
  },
  PHONE_CODE_INVALID: {
    status: 422,
    member: '手机号授权已失效，请重新点击按钮授权',
    staff: '手机号 code 无效、已过期或已使用',
  },
  PHONE_PROOF_NEEDED: {
    status: 422,
    member:
      '这个手机号已是会员。若是您本人，请填写登记的生日；若是新换的号码，请选择作为新会员加入',
    staff: '该手机号已属于另一个微信的会员，需核对生日或作为新会员加入',
  },
  CONSENT_REQUIRED: {
    status: 422,
    member: '请先阅读并同意会员服务协议与隐私政策',
    staff: '缺少 service 用途的同意',
  },
  CONSENT_VERSION_UNKNOWN: {
    status: 422,
    member: '隐私政策已更新，请重新阅读并同意',
    staff: '同意的隐私政策版本不是当前版本',
  },
  AGE_NOT_CONFIRMED: {
    status: 422,
    member: '请确认您已年满 14 周岁',
    staff: '顾客需声明已年满 14 周岁',
  },
  MEMBER_UNKNOWN: {
    status: 404,
    member: '没有找到这位会员',
    staff: '没有找到这位会员，请核对会员码、会员号或手机号',
  },
  BIRTHDAY_CHANGE_USED: {
    status: 422,
    member: '生日只能自行修改一次，如需更正请联系门店店长',
    staff: '会员已自行改过生日，再次更正需由店长填写原因',
  },
  MEMBER_CODE_INVALID: {
    status: 422,
    member: '会员码无效或已过期，请刷新会员码',
    staff: '会员码无效或已过期，请顾客刷新后重新扫码',
  },
  MEMBER_CODE_USED: {
    status: 409,
    member: '这个会员码已被使用，请刷新会员码',
    staff: '这个会员码已在别处使用，请顾客刷新后重新扫码',
  },
  MEMBER_CODE_REQUIRED: {
    status: 422,
    member: '使用积分或优惠券需要出示会员码',
    staff: '使用积分或会员的优惠券必须扫会员码，会员号或手机号只能累计积分',
  },
  MEMBER_CODE_ATTEMPTS: {
    status: 429,
    member: '会员码错误次数过多，请 10 分钟后再试',
    staff: '会员码错误次数过多，请稍后再试',
  },

  // Points
  INSUFFICIENT_POINTS: { status: 422, member: '积分不够哦', staff: '会员可用积分不足' },
  COUPON_IMPORT_UNKNOWN: {
    status: 404,
    member: '没有找到这次导入',
    staff: '没有这次优惠券导入',
  },
  COUPON_IMPORT_OUT_OF_STEP: {
    status: 409,
    member: '现在不能这样做，请刷新页面',
    staff: '这次导入已经不在这一步，请刷新页面看最新的状态',
  },
  COUPON_IMPORT_EXPIRED: {
    status: 409,
    member: '文件内容已经清理',
    staff: '上传的内容只保留 30 天，现在已经清理，请重新上传文件',
  },
  POINTS_IMPORT_UNKNOWN: {
    status: 404,
    member: '没有找到这次导入',
    staff: '没有这次历史积分导入',
  },
  POINTS_IMPORT_OUT_OF_STEP: {
    status: 409,
    member: '现在不能这样做，请刷新页面',
    staff: '这次导入已经不在这一步，请刷新页面看最新的状态',
  },
  POINTS_IMPORT_EXPIRED: {
    status: 409,
    member: '文件内容已经清理',
    staff: '上传的内容只保留 30 天，现在已经清理，请重新上传文件',
  },
  ADJUSTMENT_UNKNOWN: {
    status: 404,
    member: '没有找到这次积分调整',
    staff: '没有这条积分调整申请',
  },
  ADJUSTMENT_ALREADY_DECIDED: {
    status: 409,
    member: '这次积分调整已经处理过',
    staff: '这条申请已经处理过了，请刷新列表',
  },
  SECOND_PERSON_NEEDED: {
    status: 403,
    member: '需要另一位同事审批',
    staff: '不能审批自己的申请，请另一位有权限的同事处理',
  },
  NOTHING_TO_REVERSE: {
    status: 422,
    member: '这笔订单没有可扣回的积分',
    staff: '这位会员的这笔订单没有可扣回的积分：没有获得过，或已经扣回、过期',
  },
  TRANSFER_OFF: { status: 422, member: '暂未开放积分赠送', staff: '品牌没有开放积分转赠' },
  TRANSFER_TOO_FEW: {
    status: 422,
    member: '每次赠送的积分太少了',
    staff: '低于每次转赠的最少积分',
  },
  TRANSFER_LIMIT_REACHED: {
    status: 422,
    member: '今天送出的积分已到上限，明天再来吧',
    staff: '超过每天转赠积分的上限',
  },
  TRANSFER_UNKNOWN: {
    status: 404,
    member: '没有找到这份积分，请让好友重新分享',
    staff: '没有这笔积分转赠',
  },
  TRANSFER_ALREADY_CLAIMED: {
    status: 409,
    member: '来晚一步，这份积分已经被领走了',
    staff: '这笔积分转赠已被领取',
  },
  TRANSFER_ENDED: {
    status: 409,
    member: '这份积分已经退回好友',
    staff: '这笔积分转赠已收回或过期退回',
  },
  TRANSFER_TO_ONESELF: {
    status: 422,
    member: '不能领取自己送出的积分，分享给好友吧',
    staff: '不能转赠给自己',
  },
  OFFSET_NOT_ALLOWED: {
    status: 422,
    member: '这笔订单不能抵扣这么多积分',
    staff: '抵扣积分不符合规则：只能抵整元，且不超过允许的比例',
  },

  // Orders and refunds
  ORDER_LINE_UNKNOWN: { status: 422, member: '退款商品不在订单中', staff: '退款行号不在原订单中' },
  REFUND_EXCEEDS_PAID: {
    status: 422,
    member: '退款金额超过了实付金额',
    staff: '累计退款超过实付金额',
  },
  QUOTE_MISMATCH: {
    status: 422,
    member: '订单与试算不一致，请重新试算',
    staff: '订单内容与试算不一致',
  },
  QUOTE_UNKNOWN: {
    status: 404,
    member: '没有找到这次试算',
    staff: '没有这个试算，或已过期，请重新试算',
  },
  QUOTE_LAPSED: {
    status: 409,
    member: '优惠有变化，请按新价格确认',
    staff: '试算已过保留时间，价格或优惠有变化，请按新价格重新试算',
  },
  QUOTE_USED: { status: 409, member: '这次试算已经下单', staff: '这个试算已用于一笔订单' },

  // Coupons
  COUPON_MALFORMED: {
    status: 400,
    member: '券码格式不对，请检查是否输错',
    staff: '券码格式不对，可能输错了字符',
  },
  COUPON_UNKNOWN: { status: 404, member: '没有找到这张券', staff: '没有找到这张券' },
  COUPON_ALREADY_REDEEMED: { status: 409, member: '这张券已经使用过了', staff: '这张券已核销' },
  COUPON_HELD: {
    status: 409,
    member: '这张券正被一笔未完成的订单占用',
    staff: '这张券被一笔未完成的订单占用',
  },
  COUPON_VOIDED: { status: 409, member: '这张券已作废', staff: '这张券已作废' },
  COUPON_TRANSFERRED: { status: 409, member: '这张券已转赠他人', staff: '这张券已转赠他人' },
  COUPON_NOT_YET_VALID: { status: 422, member: '这张券还没到可用日期', staff: '这张券尚未生效' },
  COUPON_EXPIRED: { status: 422, member: '这张券已经过期', staff: '这张券已过期' },
  COUPON_WRONG_STORE: { status: 422, member: '这张券不能在本店使用', staff: '这张券不适用于本店' },
  COUPON_WRONG_CHANNEL: {
    status: 422,
    member: '这张券不能在这个渠道使用',
    staff: '这张券不适用于当前渠道',
  },
  COUPON_WRONG_TIER: {
    status: 422,
    member: '您当前的等级不能使用这张券',
    staff: '会员等级不符合这张券的要求',
  },
  COUPON_NOT_THEIRS: {
    status: 422,
    member: '这张券不属于您',
    staff: '这张券不属于出示会员码的会员',
  },
  COUPON_BLACKOUT: {
    status: 422,
    member: '这张券今天或此刻不可用',
    staff: '当前日期或时段不可使用这张券',
  },
  COUPON_AMOUNT_NEEDED: {
    status: 422,
    member: '请告知订单金额后再核销',
    staff: '核销这张券需要填写订单金额',
  },
  COUPON_THRESHOLD_NOT_MET: {
    status: 422,
    member: '订单金额还没达到使用门槛',
    staff: '订单金额未达到使用门槛',
  },
  COUPON_WRONG_GOODS: {
    status: 422,
    member: '订单中没有这张券适用的商品',
    staff: '订单中没有这张券适用的商品',
  },
  COUPON_NOT_COMBINABLE: { status: 422, member: '这些券不能一起使用', staff: '这些券不能叠加使用' },
  COUPON_LIMIT_REACHED: { status: 422, member: '您已领到上限啦', staff: '会员已达到领取上限' },
  COUPON_SOLD_OUT: { status: 409, member: '来晚一步，券已领完', staff: '券已领完，库存为零' },
  COUPON_NOT_CLAIMABLE: {
    status: 422,
    member: '这张券目前不能领取',
    staff: '这个券模板不开放领取',
  },
  COUPON_NOT_GRANTABLE: {
    status: 422,
    member: '这张券不由店员发放',
    staff: '这个券模板不允许店员发放',
  },
  GRANT_QUOTA_USED_UP: {
    status: 422,
    member: '今天的发券名额已用完',
    staff: '今天的发券名额已用完，明天再发',
  },
  TEMPLATE_RETIRED: {
    status: 409,
    member: '这张券已停止发放',
    staff: '券模板已停用，不能再启用；请新建一个模板',
  },
  TEMPLATE_NOT_ACTIVE: {
    status: 409,
    member: '这张券已停止发放',
    staff: '这个券模板已暂停或停用，不能发放',
  },
  REDEMPTION_UNKNOWN: { status: 404, member: '没有找到这次核销', staff: '没有找到这次核销记录' },
  REDEMPTION_ALREADY_UNDONE: {
    status: 409,
    member: '这次核销已经撤销',
    staff: '这次核销已经撤销过了',
  },
  REDEMPTION_UNDO_TOO_LATE: {
    status: 422,
    member: '已超过可撤销的时间',
    staff: '已超过撤销时限：店员 10 分钟内、店长 24 小时内',
  },
  MISSED_GRANT_CLOSED: {
    status: 409,
    member: '这张券不再补发了',
    staff: '这张券已标为不再补发',
  },
  MISSED_GRANT_GRANTED: {
    status: 409,
    member: '这张券已经补发了',
    staff: '这张券已经补发，不能标为不再补发',
  },
  CAMPAIGN_BUDGET_USED_UP: {
    status: 409,
    member: '活动的券已发完',
    staff: '活动预算已用完，不能再补发',
  },
  TEMPLATE_UNKNOWN: { status: 404, member: '没有找到这种优惠券', staff: '没有这个券模板' },
  TEMPLATE_CODE_TAKEN: { status: 409, member: '编号已被使用', staff: '这个券模板编号已存在' },

  COUPON_NOT_TRANSFERABLE: { status: 422, member: '这张券不能转赠', staff: '这个券模板不能转赠' },
  COUPON_TRANSFERRED_ONCE: {
    status: 422,
    member: '朋友送的券不能再转赠啦',
    staff: '转赠得到的券不能再转赠',
  },
  COUPON_TRANSFER_UNKNOWN: {
    status: 404,
    member: '没有找到这份赠送，请让朋友重新分享',
    staff: '没有这次转赠',
  },
  COUPON_TRANSFER_OWN: {
    status: 422,
    member: '这是您自己送出的券，不能自己领取',
    staff: '不能领取自己转赠的券',
  },
  COUPON_TRANSFER_TAKEN: {
    status: 409,
    member: '来晚一步，这张券已被别的朋友领走',
    staff: '这次转赠已被领取',
  },
  COUPON_TRANSFER_ENDED: {
    status: 409,
    member: '这份赠送已收回或已过期',
    staff: '这次转赠已收回或已过期',
  },
  CODE_TRIES_USED_UP: {
    status: 429,
    member: '输错的次数太多了，请过几分钟再试，或请店员帮您核对',
    staff: '输错券码的次数过多，请按 Retry-After 等待后再试（门店的人和收银机共用次数）',
  },
  COUPON_CODE_MALFORMED: {
    status: 400,
    member: '兑换码好像输错了，请对照检查一下',
    staff: '兑换码格式不对，可能输错了字符',
  },
  COUPON_CODE_UNKNOWN: { status: 404, member: '没有这个兑换码', staff: '没有这个兑换码' },
  COUPON_CODE_USED: { status: 409, member: '这个兑换码已被使用', staff: '这个兑换码已被使用' },
  COUPON_CODE_USED_BY_YOU: {
    status: 409,
    member: '这个兑换码您已经用过了，券在卡包里',
    staff: '会员本人已用过这个兑换码',
  },
  COUPON_CODE_NOT_YET_VALID: {
    status: 422,
    member: '还没到兑换时间',
    staff: '这批兑换码还没到兑换时间',
  },
  COUPON_CODE_EXPIRED: {
    status: 422,
    member: '这个兑换码已过兑换期',
    staff: '这批兑换码已过兑换期',
  },
  COUPON_CODE_STOPPED: {
    status: 422,
    member: '这个兑换码已停用',
    staff: '这批兑换码已停用',
  },
  COUPON_CODE_LIMIT_REACHED: {
    status: 422,
    member: '您在这个活动里已兑换到上限啦',
    staff: '会员在这批兑换码里已达兑换上限',
  },
  COUPON_CODE_USED_UP: {
    status: 409,
    member: '来晚一步，已经兑完了',
    staff: '口令码的总次数已用完',
  },
  CODE_BATCH_UNKNOWN: { status: 404, member: '没有找到', staff: '没有这批兑换码' },
  CODE_WORD_TAKEN: {
    status: 409,
    member: '这个口令已被使用',
    staff: '这个口令已用于另一批，请换一个',
  },

  // Rewards mall
  REWARD_UNKNOWN: { status: 404, member: '没有找到这个兑换商品', staff: '没有这个兑换商品' },
  REWARD_SOLD_OUT: { status: 409, member: '来晚一步，已经兑完了', staff: '兑换商品库存不足' },
  REWARD_LIMIT_REACHED: { status: 422, member: '您已达到兑换上限', staff: '会员已达到兑换上限' },
  REWARD_NOT_ON_SALE: { status: 422, member: '现在不在兑换时间', staff: '现在不在兑换时间' },
  REWARD_STORE_NEEDED: { status: 422, member: '请选择领取门店', staff: '请选择领取门店' },
  REWARD_NOT_IN_STORE: {
    status: 422,
    member: '这家门店没有这个礼品',
    staff: '这家门店没有这个礼品',
  },
  EXCHANGE_WRONG_STORE: {
    status: 422,
    member: '请到兑换时选的门店领取',
    staff: '会员选的是别的门店',
  },
  EXCHANGE_NOT_FOR_PICK_UP: {
    status: 422,
    member: '请出示券码核销',
    staff: '这是优惠券，请扫券核销',
  },
  EXCHANGE_UNKNOWN: { status: 404, member: '没有找到这次兑换', staff: '没有找到这次兑换' },
  EXCHANGE_ALREADY_PICKED_UP: {
    status: 409,
    member: '已领取或已使用，不能取消',
    staff: '已领取或已使用，不能取消',
  },
  EXCHANGE_ALREADY_CANCELLED: {
    status: 409,
    member: '这次兑换已经取消',
    staff: '这次兑换已经取消',
  },

  // Tiers, campaigns, messages
  BENEFIT_UNKNOWN: { status: 404, member: '没有找到这项权益', staff: '没有任何等级有这项权益' },
  BENEFIT_NOT_THEIRS: {
    status: 422,
    member: '您当前的等级没有这项权益',
    staff: '会员当前等级不享有这项权益',
  },
  BENEFIT_USED_UP: {
    status: 422,
    member: '本期次数已用完，下个周期再来吧',
    staff: '会员本期的次数已用完',
  },
  BENEFIT_USE_UNKNOWN: {
    status: 404,
    member: '没有找到这次使用记录',
    staff: '没有这次权益使用，或不是本店的',
  },
  BENEFIT_USE_UNDONE: { status: 409, member: '已经撤销过了', staff: '这次使用已经撤销' },
  BENEFIT_UNDO_TOO_LATE: {
    status: 422,
    member: '已超过可撤销的时间',
    staff: '已超过可撤销的时间，店员 10 分钟内、店长 24 小时内可撤销',
  },
  TIER_UNKNOWN: { status: 404, member: '没有找到这个等级', staff: '没有这个等级编号' },
  TIER_THRESHOLDS_OUT_OF_ORDER: {
    status: 422,
    member: '等级门槛有误',
    staff: '门槛必须随等级升高，且保级门槛不高于升级门槛',
  },
  RULES_CHANGED: {
    status: 409,
    member: '规则刚刚被修改过，请刷新后再试',
    staff: '规则已被其他人修改，请刷新页面，在最新的规则上再改',
  },
  CAMPAIGN_UNKNOWN: { status: 404, member: '没有找到这个活动', staff: '没有找到这个营销活动' },
  CAMPAIGN_NOT_DRAFT: {
    status: 409,
    member: '活动已经开始',
    staff: '活动已经启动，不能再修改或启动',
  },
  CAMPAIGN_ALREADY_ENDED: { status: 409, member: '活动已经结束', staff: '活动已经完成或取消' },
  CAMPAIGN_AUDIENCE_EMPTY: {
    status: 422,
    member: '没有符合条件的会员',
    staff: '没有符合条件且同意接收营销的会员',
  },
  CAMPAIGN_COST_UNKNOWN: {
    status: 422,
    member: '活动设置有误',
    staff: '券模板没有填成本，无法按预算发放；请填写成本，或去掉预算',
  },
  MESSAGE_UNKNOWN: { status: 404, member: '没有找到这条消息', staff: '没有找到这条消息' },

  // Long work
  TASK_UNKNOWN: { status: 404, member: '没有找到这项任务', staff: '没有找到这项任务' },
  TASK_ALREADY_ENDED: {
    status: 409,
    member: '任务已经结束',
    staff: '任务已经结束，不能再取消',
  },
  TASK_NOT_ENDED: { status: 409, member: '任务还没有结束', staff: '任务还没有做完' },

  // Ours or the world's fault
  DATABASE_AWAY: {
    status: 503,
    member: '系统正忙，请稍后再试',
    staff: '数据库暂时不可用，请稍后重试',
  },
  WECHAT_AWAY: {
    status: 503,
    member: '微信服务暂时没有响应，请稍后再试',
    staff: '微信接口暂时不可用，请稍后重试',
  },
  SHUTTING_DOWN: {
    status: 503,
    member: '系统正在更新，请稍后再试',
    staff: '服务正在重启，请稍后重试',
  },
  INTERNAL: {
    status: 500,
    member: '出了点问题，我们会尽快修复',
    staff: '服务器内部错误，请把 requestId 告诉技术人员',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

export const ERROR_CODES = Object.keys(ERRORS) as ErrorCode[];

export function isErrorCode(value: unknown): value is ErrorCode {
  return (ERROR_CODES as readonly unknown[]).includes(value);
}

/** What is wrong with one field, where our own rules (not a decorator) say so: `errors[].code` of a 400. */
export const FIELD_ERROR_CODES = [
  'REQUIRED',
  'UNKNOWN_FIELD',
  'WRONG_TYPE',
  'OUT_OF_RANGE',
  'MALFORMED',
  'NOT_A_CHOICE',
  'INCONSISTENT',
] as const;
export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

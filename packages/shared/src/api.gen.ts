// Generated from docs/openapi.json by `pnpm generate`.

export interface paths {
    "/api/console/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TemplateConsole_list"];
        put?: never;
        post: operations["TemplateConsole_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-templates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TemplateConsole_get"];
        put: operations["TemplateConsole_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InsightConsole_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffConsole_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/members/{memberNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MemberDeskConsole_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/members/{memberNo}/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/members/{memberNo}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageConsole_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/members/{memberNo}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/members/{memberNo}/points/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/members/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberDeskConsole_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RewardConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffConsole_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["StaffConsole_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/staff/{code}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffConsole_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StoreConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TierConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/tiers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TierConsole_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StorefrontMember_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/coupon-centre": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponMember_browse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/coupon-centre/{templateCode}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouponMember_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/exchanges/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RewardMember_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JoiningMember_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MemberMember_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MemberMember_list"];
        put?: never;
        post: operations["MemberMember_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponMember_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RewardMember_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageMember_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderMember_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/points/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsMember_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["JoiningMember_changeProfile"];
        trace?: never;
    };
    "/api/member/v1/messages/{id}/taps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessageMember_tap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JoiningMember_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RewardMember_browse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/rewards/{code}/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RewardMember_exchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JoiningMember_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["JoiningMember_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageMember_askable"];
        put?: never;
        post: operations["MessageMember_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TierMember_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JoiningOpen_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/v1/members/{memberNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JoiningOpen_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/v1/members/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JoiningOpen_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderOpen_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/v1/orders/{channel}/{orderNo}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderOpen_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/v1/orders/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderOpen_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/v1/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RedemptionOpen_redeem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/v1/redemptions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RedemptionOpen_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffStaff_bind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffStaff_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JoiningStaff_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/members/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberDeskStaff_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderStaff_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/orders/{channel}/{orderNo}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderStaff_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RedemptionStaff_redeem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/redemptions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RedemptionStaff_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffStaff_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["StaffStaff_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wechat/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageWechat_verify"];
        put?: never;
        post: operations["MessageWechat_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AskableTemplates: {
            /** @description not within 7 days of a refusal */
            items: components["schemas"][];
        };
        AuditPage: {
            items: components["schemas"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        BindingRequest: {
            /** @description from wx.login */
            code: string;
            inviteCode: string;
        };
        CancelReceipt: {
            /** @example exc_01J0000000000000000000000A */
            exchangeId: string;
            pointsReturned: number;
        };
        CentreList: {
            items: components["schemas"][];
        };
        ConsentDto: {
            granted: boolean;
            purpose: string;
            version: string;
        };
        ConsentList: {
            items: components["schemas"][];
        };
        ConsoleSessionAnswer: {
            /** @description send as X-CSRF-Token on everything but GET */
            csrfToken: string;
            permissions: string[];
            staff: components["schemas"];
        };
        ConsoleSessionRequest: {
            password: string;
            staffCode: string;
        };
        CounterOrderDto: {
            channel?: string;
            /** @description spent by the member code */
            couponCodes?: string[];
            lines: components["schemas"][];
            /** @description lets points be spent; shown by the member */
            memberCode?: string;
            /** @description only earns */
            memberNo?: string;
            orderNo: string;
            /** Format: date-time */
            paidAt?: string;
            /** @description the sum of the lines */
            paidFen: number;
            /** @description only earns */
            phone?: string;
            /** @description points that paid a part, whole yuan */
            pointsUsed?: number;
            /** @description a fact: always stored, conflicts are listed */
            settled?: boolean;
            /** @description needed by those who work in several stores */
            storeCode?: string;
        };
        CounterRefundDto: {
            lines?: components["schemas"][];
            /** Format: date-time */
            refundedAt?: string;
            refundedFen: number;
            /** @description unique within the order */
            refundNo: string;
            whole?: boolean;
        };
        CounterRegistrationRequest: {
            /** @description the person declares to be 14 or older */
            ageConfirmed: boolean;
            consents: components["schemas"][];
            phone: string;
            profile?: components["schemas"];
            storeCode: string;
        };
        CouponPage: {
            items: components["schemas"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        CouponView: {
            /** @description 16 symbols, read aloud in groups of four */
            code: string;
            /** @example cpn_01J0000000000000000000000A */
            id: string;
            /** Format: date-time */
            redeemedAt?: string;
            /** @enum {string} */
            state: "issued" | "held" | "redeemed" | "offered" | "transferred" | "expired" | "voided";
            /** @description where it was redeemed */
            storeName?: string;
            template: components["schemas"];
            /** @description of a pass */
            usesLeft?: number;
            /**
             * Format: date
             * @description first good day
             */
            validFrom: string;
            /**
             * Format: date
             * @description last good day
             */
            validUntil: string;
        };
        Dashboard: {
            days: components["schemas"][];
            stores: components["schemas"][];
            tiers: components["schemas"][];
            totals: components["schemas"];
        };
        DeliveryPage: {
            items: components["schemas"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        ExchangePage: {
            items: components["schemas"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        ExchangeReceipt: {
            coupon?: components["schemas"];
            coupons: components["schemas"][];
            /** @example exc_01J0000000000000000000000A */
            exchangeId: string;
            pointsSpent: number;
        };
        ExchangeRequest: {
            /** @description 1 when absent */
            quantity?: number;
            /** @description where it will be picked up */
            storeCode?: string;
        };
        GlanceView: {
            birthdaySoon: boolean;
            coupons: components["schemas"][];
            /** @description by a member code: points and coupons may be spent */
            identified: boolean;
            lastOrder: components["schemas"] | null;
            memberNo: string;
            nickname: string | null;
            /** @description 138****8000 */
            phoneMasked: string | null;
            /** @description available */
            points: number;
            tier: components["schemas"];
        };
        InboxPage: {
            items: components["schemas"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        InvitationAnswer: {
            /** Format: date-time */
            expiresAt: string;
            inviteCode: string;
        };
        LookupRequest: {
            /** @description member code, member number or phone */
            code: string;
        };
        MemberCodeView: {
            digits: number;
            memberNo: string;
            /** @description base32 */
            secret: string;
            /** Format: date-time */
            serverTime: string;
            stepSeconds: number;
        };
        MemberList: {
            items: components["schemas"][];
            nextCursor: string | null;
            total: number;
        };
        MemberOrderPage: {
            items: components["schemas"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        MemberPageView: {
            birthday: components["schemas"] | null;
            /** @description the member may still change the birthday */
            birthdayMayChange: boolean;
            /** @description every row, in order */
            consents: components["schemas"][];
            /** @description coupons that can be used or will be */
            couponCount: number;
            facts: components["schemas"];
            /** @enum {string|null} */
            gender: "female" | "male" | "unknown" | null;
            /** Format: date-time */
            joinedAt: string;
            memberNo: string;
            nickname: string | null;
            /** @description 138****8000 */
            phoneMasked: string | null;
            /** @description the phone is another member’s until it is proved */
            phonePending: boolean;
            points: components["schemas"];
            source: components["schemas"];
            tier: components["schemas"];
            tierHistory: components["schemas"][];
        };
        MemberSearchRequest: {
            /** @description the month of this year’s birthday */
            birthdayMonth?: number;
            cursor?: string;
            /** Format: date */
            joinedFrom?: string;
            /**
             * Format: date
             * @description inclusive
             */
            joinedUntil?: string;
            lastOrderWithinDays?: number;
            /** @description at most so many items; 20 when absent */
            limit?: number;
            memberNo?: string;
            /** @description how the nickname begins */
            nickname?: string;
            phone?: string;
            storeCode?: string;
            tier?: string;
        };
        MemberView: {
            birthday: components["schemas"] | null;
            /** @description the member may still change the birthday */
            birthdayMayChange: boolean;
            /** @description coupons that can be used or will be */
            couponCount: number;
            /** @enum {string|null} */
            gender: "female" | "male" | "unknown" | null;
            /** Format: date-time */
            joinedAt: string;
            memberNo: string;
            nickname: string | null;
            /** @description 138****8000 */
            phoneMasked: string | null;
            /** @description the phone is another member’s until it is proved */
            phonePending: boolean;
            points: components["schemas"];
            tier: components["schemas"];
        };
        MessageTemplateList: {
            items: components["schemas"][];
        };
        OpenLookupRequest: {
            memberCode?: string;
            phone?: string;
            /** @description where the code is shown; else the first store that uses it */
            storeCode?: string;
        };
        OpenMemberView: {
            /** @description coupons that can be used or will be */
            couponCount: number;
            memberNo: string;
            points: components["schemas"];
            tier: components["schemas"];
        };
        OpenRegistrationRequest: {
            /** @description the person declares to be 14 or older */
            ageConfirmed: boolean;
            consents: components["schemas"][];
            externalNo?: string;
            /**
             * Format: date-time
             * @description when history is told; now when absent
             */
            joinedAt?: string;
            phone: string;
            profile?: components["schemas"];
            storeCode: string;
        };
        OrderAnswerDto: {
            /** @description what an order reported as fact could not be given */
            conflicts?: components["schemas"][];
            memberNo?: string;
            orderId: string;
            points: components["schemas"] | null;
            pointsEarned: components["schemas"][];
            /** @description code of the tier after the order */
            tier: string | null;
        };
        OwnOrderPage: {
            items: components["schemas"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        PointsEntryPage: {
            items: components["schemas"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        ProfileDto: {
            birthday?: components["schemas"];
            /** @enum {string} */
            gender?: "female" | "male" | "unknown";
            nickname?: string;
        };
        RedemptionRequest: {
            /** @description as scanned or typed */
            couponCode: string;
            /** @description when given, the coupon must be its owner's */
            memberCode?: string;
            /** @description needed by amount_off and percent_off */
            orderAmountFen?: number;
            orderNo?: string;
            storeCode: string;
        };
        RedemptionView: {
            coupon: components["schemas"];
            /** Format: date-time */
            redeemedAt: string;
            /** @example rdm_01J0000000000000000000000A */
            redemptionId: string;
            reductionFen?: number;
        };
        RefundAnswerDto: {
            /** @description codes */
            couponsReturned: string[];
            pointsReturned: number;
            pointsReversed: number;
            refundId: string;
            /**
             * @description waiting: its order has not come yet
             * @enum {string}
             */
            state: "applied" | "waiting" | "rejected";
        };
        RefundDto: {
            lines?: components["schemas"][];
            /**
             * Format: date-time
             * @description at most 5 minutes ahead
             */
            refundedAt: string;
            refundedFen: number;
            /** @description unique within the order */
            refundNo: string;
            /** @description all that is left; refundedFen is the rest */
            whole?: boolean;
        };
        RegisteredMember: {
            /** @description false: the phone was a member’s already */
            created: boolean;
            memberNo: string;
        };
        RegistrationRequest: {
            /** @description the person declares to be 14 or older */
            ageConfirmed: boolean;
            /** @description after PHONE_PROOF_NEEDED: join as somebody else */
            asNew?: boolean;
            /** @description proof, after PHONE_PROOF_NEEDED */
            birthday?: components["schemas"];
            consents: components["schemas"][];
            /** @description what the phone button gave */
            phoneCode: string;
            profile?: components["schemas"];
            source?: components["schemas"];
        };
        ReportOrderDto: {
            /** @description the key's own */
            channel: string;
            /** @description spent by the member code */
            couponCodes?: string[];
            lines: components["schemas"][];
            /** @description lets points be spent; shown by the member */
            memberCode?: string;
            /** @description only earns */
            memberNo?: string;
            orderNo: string;
            /**
             * Format: date-time
             * @description at most 5 minutes ahead
             */
            paidAt: string;
            /** @description the sum of the lines */
            paidFen: number;
            /** @description only earns */
            phone?: string;
            /** @description points that paid a part, whole yuan */
            pointsUsed?: number;
            /** @description a fact: always stored, conflicts are listed */
            settled?: boolean;
            staffCode?: string;
            storeCode: string;
        };
        RewardConsoleList: {
            items: components["schemas"][];
        };
        RewardList: {
            items: components["schemas"][];
        };
        SessionAnswer: {
            /** @description seconds */
            expiresIn: number;
            /** @description null for a visitor */
            member: components["schemas"] | null;
            token: string;
        };
        SessionRequest: {
            /** @description what wx.login gave */
            code: string;
        };
        StaffList: {
            items: components["schemas"][];
        };
        StaffSelf: {
            permissions: string[];
            staff: components["schemas"];
        };
        StaffSessionAnswer: {
            expiresIn: number;
            staff: components["schemas"];
            token: string;
        };
        StaffSessionRequest: {
            /** @description from wx.login */
            code: string;
        };
        StorefrontView: {
            birthday: components["schemas"];
            name: string;
            /** @description one sentence each */
            pointsRules: string[];
            privacy: components["schemas"];
            stores: components["schemas"][];
            subscribeTemplates: components["schemas"][];
            tiers: components["schemas"][];
        };
        StoreList: {
            items: components["schemas"][];
        };
        SubscriptionReportDto: {
            /** @description made by the client for each call of wx.requestSubscribeMessage; counted once */
            requestId: string;
            results: components["schemas"][];
        };
        TemplateChangeRequest: {
            amountOffFen?: number;
            blackout?: components["schemas"][];
            capFen?: number;
            claimable?: boolean;
            combinesWith?: string[];
            /** @description in place of the words we make */
            description?: string;
            group?: string;
            hours?: components["schemas"][];
            /** @enum {string} */
            kind: "amount_off" | "percent_off" | "fixed_price" | "voucher" | "pass";
            name: string;
            /** @description 88 is 8.8 折 */
            payPercent?: number;
            /** @description limits claims; absent: no limit */
            perMember?: number;
            scope?: components["schemas"];
            /** @description limits every source; absent: no limit */
            stock?: number;
            thresholdFen?: number;
            validity: components["schemas"];
            /** @description good days of the week, 1 is Monday; absent: all */
            weekdays?: number[];
        };
        TemplateDetail: {
            amountOffFen?: number;
            blackout?: components["schemas"][];
            capFen?: number;
            claimable?: boolean;
            code: string;
            combinesWith?: string[];
            /** @description in place of the words we make */
            description?: string;
            group?: string;
            hours?: components["schemas"][];
            issued: number;
            /** @enum {string} */
            kind: "amount_off" | "percent_off" | "fixed_price" | "voucher" | "pass";
            name: string;
            /** @description 88 is 8.8 折 */
            payPercent?: number;
            /** @description limits claims; absent: no limit */
            perMember?: number;
            redeemed: number;
            scope?: components["schemas"];
            /** @description limits every source; absent: no limit */
            stock?: number;
            thresholdFen?: number;
            validity: components["schemas"];
            /** @description when it is good, in words */
            validityText: string;
            /** @description of the terms; coupons keep the one they were issued under */
            version: number;
            /** @description good days of the week, 1 is Monday; absent: all */
            weekdays?: number[];
            /** @description what it is worth, in words */
            worthText: string;
        };
        TemplateDetailList: {
            items: components["schemas"][];
        };
        TemplateRequest: {
            amountOffFen?: number;
            blackout?: components["schemas"][];
            capFen?: number;
            claimable?: boolean;
            code: string;
            combinesWith?: string[];
            /** @description in place of the words we make */
            description?: string;
            group?: string;
            hours?: components["schemas"][];
            /** @enum {string} */
            kind: "amount_off" | "percent_off" | "fixed_price" | "voucher" | "pass";
            name: string;
            /** @description 88 is 8.8 折 */
            payPercent?: number;
            /** @description limits claims; absent: no limit */
            perMember?: number;
            scope?: components["schemas"];
            /** @description limits every source; absent: no limit */
            stock?: number;
            thresholdFen?: number;
            validity: components["schemas"];
            /** @description good days of the week, 1 is Monday; absent: all */
            weekdays?: number[];
        };
        TierCard: {
            /** @description in words */
            benefits: string[];
            cardFace: components["schemas"];
            code: string;
            /** @description metric to enter the tier; fen when the metric is spend */
            enter: number;
            /** @description metric of a period to keep the tier */
            keep: number;
            name: string;
            /** @description what members of the tier pay, in percent */
            payPercent: number;
            /** @description points of the tier, in percent of the base */
            pointsPercent: number;
            rank: number;
        };
        TierCardList: {
            items: components["schemas"][];
        };
        TierConsoleList: {
            items: components["schemas"][];
            /** @description spend, orders or growth */
            metric: string;
        };
        TierEditRequest: {
            cardFace: components["schemas"];
            /** @description metric to enter the tier; fen when the metric is spend */
            enter: number;
            /** @description metric of a period to keep the tier */
            keep: number;
            name: string;
            /** @description what members of the tier pay, in percent */
            payPercent: number;
            /** @description points of the tier, in percent of the base */
            pointsPercent: number;
        };
        UndoRequest: {
            reason: string;
        };
        UndoView: {
            coupon: components["schemas"];
            /** @example rdm_01J0000000000000000000000A */
            redemptionId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AuditConsole_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    TemplateConsole_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDetailList"];
                };
            };
        };
    };
    TemplateConsole_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDetail"];
                };
            };
        };
    };
    TemplateConsole_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDetail"];
                };
            };
        };
    };
    TemplateConsole_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDetail"];
                };
            };
        };
    };
    InsightConsole_show: {
        parameters: {
            query?: {
                /** @description business days up to today; 30 when absent */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
        };
    };
    StaffConsole_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleSessionAnswer"];
                };
            };
        };
    };
    MemberDeskConsole_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPageView"];
                };
            };
        };
    };
    CouponConsole_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
                state?: "issued" | "held" | "redeemed" | "offered" | "transferred" | "expired" | "voided";
            };
            header?: never;
            path: {
                memberNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponPage"];
                };
            };
        };
    };
    MessageConsole_deliveries: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
            };
            header?: never;
            path: {
                memberNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
        };
    };
    OrderConsole_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
            };
            header?: never;
            path: {
                memberNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberOrderPage"];
                };
            };
        };
    };
    PointsConsole_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
            };
            header?: never;
            path: {
                memberNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsEntryPage"];
                };
            };
        };
    };
    MemberDeskConsole_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberSearchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
        };
    };
    MessageConsole_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateList"];
                };
            };
        };
    };
    RewardConsole_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardConsoleList"];
                };
            };
        };
    };
    StaffConsole_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsoleSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleSessionAnswer"];
                };
            };
        };
    };
    StaffConsole_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffConsole_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffList"];
                };
            };
        };
    };
    StaffConsole_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAnswer"];
                };
            };
        };
    };
    StoreConsole_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreList"];
                };
            };
        };
    };
    TierConsole_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierConsoleList"];
                };
            };
        };
    };
    TierConsole_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TierEditRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierCard"];
                };
            };
        };
    };
    StorefrontMember_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontView"];
                };
            };
        };
    };
    CouponMember_browse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CentreList"];
                };
            };
        };
    };
    CouponMember_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–64 visible ASCII characters */
                "Idempotency-Key": string;
            };
            path: {
                templateCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponView"];
                };
            };
        };
    };
    RewardMember_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelReceipt"];
                };
            };
        };
    };
    JoiningMember_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    MemberMember_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberCodeView"];
                };
            };
        };
    };
    MemberMember_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentList"];
                };
            };
        };
    };
    MemberMember_give: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentList"];
                };
            };
        };
    };
    CouponMember_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
                state?: "issued" | "held" | "redeemed" | "offered" | "transferred" | "expired" | "voided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponPage"];
                };
            };
        };
    };
    RewardMember_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePage"];
                };
            };
        };
    };
    MessageMember_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
        };
    };
    OrderMember_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnOrderPage"];
                };
            };
        };
    };
    PointsMember_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsEntryPage"];
                };
            };
        };
    };
    JoiningMember_changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    MessageMember_tap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    JoiningMember_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationRequest"];
            };
        };
        responses: {
            /** @description the phone was this person’s member already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description a new member */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    RewardMember_browse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardList"];
                };
            };
        };
    };
    RewardMember_exchange: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–64 visible ASCII characters */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeReceipt"];
                };
            };
        };
    };
    JoiningMember_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    JoiningMember_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MessageMember_askable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskableTemplates"];
                };
            };
        };
    };
    MessageMember_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionReportDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TierMember_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierCardList"];
                };
            };
        };
    };
    JoiningOpen_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRegistrationRequest"];
            };
        };
        responses: {
            /** @description the phone was a member’s already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredMember"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredMember"];
                };
            };
        };
    };
    JoiningOpen_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenMemberView"];
                };
            };
        };
    };
    JoiningOpen_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenLookupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenMemberView"];
                };
            };
        };
    };
    OrderOpen_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportOrderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswerDto"];
                };
            };
        };
    };
    OrderOpen_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: string;
                orderNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundAnswerDto"];
                };
            };
            /** @description waits for its order */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundAnswerDto"];
                };
            };
        };
    };
    OrderOpen_batch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
        };
    };
    RedemptionOpen_redeem: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–64 visible ASCII characters */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedemptionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionView"];
                };
            };
        };
    };
    RedemptionOpen_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–64 visible ASCII characters */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoView"];
                };
            };
        };
    };
    StaffStaff_bind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionAnswer"];
                };
            };
        };
    };
    StaffStaff_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSelf"];
                };
            };
        };
    };
    JoiningStaff_register: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–64 visible ASCII characters */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterRegistrationRequest"];
            };
        };
        responses: {
            /** @description the phone was a member’s already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredMember"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredMember"];
                };
            };
        };
    };
    MemberDeskStaff_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlanceView"];
                };
            };
        };
    };
    OrderStaff_report: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–64 visible ASCII characters */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterOrderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAnswerDto"];
                };
            };
        };
    };
    OrderStaff_refund: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–64 visible ASCII characters */
                "Idempotency-Key": string;
            };
            path: {
                channel: string;
                orderNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterRefundDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundAnswerDto"];
                };
            };
            /** @description waits for its order */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundAnswerDto"];
                };
            };
        };
    };
    RedemptionStaff_redeem: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–64 visible ASCII characters */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedemptionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedemptionView"];
                };
            };
        };
    };
    RedemptionStaff_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–64 visible ASCII characters */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoView"];
                };
            };
        };
    };
    StaffStaff_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionAnswer"];
                };
            };
        };
    };
    StaffStaff_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MessageWechat_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the echostr of the verification */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MessageWechat_receive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `success`: the push is written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

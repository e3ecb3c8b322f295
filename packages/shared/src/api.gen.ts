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
    "/api/console/v1/automations/birthday": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BirthdayConsole_show"];
        put: operations["BirthdayConsole_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/automations/expiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExpiryAutomationConsole_show"];
        put: operations["ExpiryAutomationConsole_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/benefit-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BenefitConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/benefit-uses/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BenefitConsole_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignConsole_list"];
        put?: never;
        post: operations["CampaignConsole_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignConsole_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/campaigns/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignConsole_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/campaigns/{id}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignConsole_launch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/campaigns/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignConsole_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/code-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CodeBatchConsole_list"];
        put?: never;
        post: operations["CodeBatchConsole_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/code-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CodeBatchConsole_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/code-batches/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CodeBatchConsole_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/code-batches/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CodeBatchConsole_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/code-batches/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CodeBatchConsole_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponImportConsole_list"];
        put?: never;
        post: operations["CouponImportConsole_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponImportConsole_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouponImportConsole_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-imports/{id}/pieces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouponImportConsole_addPiece"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-imports/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponImportConsole_rejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouponImportConsole_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-liability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponLiabilityConsole_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-liability/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouponLiabilityConsole_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponSettingsConsole_show"];
        put: operations["CouponSettingsConsole_change"];
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
    "/api/console/v1/coupon-templates/{code}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TemplateConsole_changeState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/coupon-templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TemplateConsole_preview"];
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
    "/api/console/v1/liability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LiabilityConsole_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/liability/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LiabilityConsole_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/liability/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LiabilityConsole_showTerms"];
        put: operations["LiabilityConsole_changeTerms"];
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
    "/api/console/v1/members/{memberNo}/coupon-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponTransferConsole_list"];
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
    "/api/console/v1/members/{memberNo}/coupons/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouponConsole_void"];
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
    "/api/console/v1/members/{memberNo}/growth/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GrowthConsole_list"];
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
    "/api/console/v1/members/{memberNo}/points/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsConsole_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/members/{memberNo}/points/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsConsole_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/members/{memberNo}/points/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsConsole_between"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/members/{memberNo}/points/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsTransferConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/members/{memberNo}/tier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberTierConsole_assign"];
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
    "/api/console/v1/missed-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MissedGrantConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/missed-grants/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MissedGrantConsole_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/missed-grants/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MissedGrantConsole_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/missed-grants/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MissedGrantConsole_retryAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/missed-grants/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MissedGrantConsole_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/order-matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MatterConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/order-matters/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MatterConsole_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdjustmentConsole_list"];
        put?: never;
        post: operations["AdjustmentConsole_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-adjustments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdjustmentConsole_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-adjustments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdjustmentConsole_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-adjustments/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdjustmentConsole_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-adjustments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdjustmentConsole_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-adjustments/fraud": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdjustmentConsole_fraud"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-adjustments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdjustmentConsole_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsImportConsole_list"];
        put?: never;
        post: operations["PointsImportConsole_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsImportConsole_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PointsImportConsole_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-imports/{id}/pieces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PointsImportConsole_addPiece"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-imports/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsImportConsole_rejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PointsImportConsole_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsRulesConsole_show"];
        put: operations["PointsRulesConsole_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/points-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PointsRulesConsole_preview"];
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
    "/api/console/v1/rewards/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["RewardConsole_save"];
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
    "/api/console/v1/spend-gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SpendGiftConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/spend-gifts/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SpendGiftConsole_save"];
        post?: never;
        delete?: never;
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
    "/api/console/v1/stores/{code}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["StoreConsole_changeTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TaskConsole_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TaskConsole_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskConsole_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/tasks/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaskConsole_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/tasks/{id}/output": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TaskConsole_output"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/tasks/tray": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TaskConsole_tray"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/tier-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TierPolicyConsole_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/tier-thresholds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TierThresholdsConsole_change"];
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
    "/api/console/v1/tiers/{code}/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["BenefitConsole_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/what-ifs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WhatIfConsole_list"];
        put?: never;
        post: operations["WhatIfConsole_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/console/v1/what-ifs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WhatIfConsole_get"];
        put?: never;
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
    "/api/member/v1/coupon-codes/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EntryCodeMember_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/coupon-transfers/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouponTransferMember_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/coupon-transfers/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouponTransferMember_look"];
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
    "/api/member/v1/me/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BenefitMember_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/birthday": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BirthdayMember_show"];
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
    "/api/member/v1/me/coupons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponMember_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/coupons/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponTransferMember_get"];
        put?: never;
        post: operations["CouponTransferMember_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/coupons/{id}/transfer/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouponTransferMember_takeBack"];
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
    "/api/member/v1/me/growth/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GrowthMember_list"];
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
    "/api/member/v1/me/points/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsMember_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/points/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsMember_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/points/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsMember_months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/points/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsMember_between"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/points/transfer-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TransferMember_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/points/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TransferMember_list"];
        put?: never;
        post: operations["TransferMember_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/me/points/transfers/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TransferMember_cancel"];
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
    "/api/member/v1/me/tier/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MemberTierMember_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/member/v1/points-transfers/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TransferOfferMember_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/member/v1/points-transfers/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TransferOfferMember_look"];
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
    "/api/open/v1/coupons/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouponOpen_issue"];
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
    "/api/open/v1/points/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdjustmentOpen_adjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuoteOpen_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open/v1/quotes/{quoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["QuoteOpen_release"];
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
    "/api/staff/v1/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ActivityStaff_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/benefit-uses/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BenefitStaff_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/benefits/{code}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BenefitStaff_use"];
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
    "/api/staff/v1/coupons/grantable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GrantStaff_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/coupons/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GrantStaff_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/exchanges/{id}/pick-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RewardStaff_pickUp"];
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
    "/api/staff/v1/members/{memberNo}/points/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointsStaff_explain"];
        put?: never;
        post?: never;
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
    "/api/staff/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuoteStaff_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/v1/quotes/{quoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["QuoteStaff_release"];
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
        ActivityList: {
            items: components["schemas"]["ActivityView"][];
        };
        ActivityView: {
            /** Format: date-time */
            at: string;
            detail: string;
            id: string;
            title: string;
            /** @enum {string} */
            type: "order" | "redemption" | "registration";
            /** @description still within the time in which the clerk may undo it */
            undoable: boolean;
        };
        AdjustmentBalance: {
            available: number;
            debt: number;
            held: number;
            pending: number;
        };
        AdjustmentDetail: {
            /** @description the caller may approve or reject it */
            decidable: boolean;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            /** @description what approving would do now; null when decided, or when it can’t be done any more */
            effect: components["schemas"]["AdjustmentEffect"] | null;
            /** @example adj_01J0000000000000000000000A */
            id: string;
            /** @enum {string} */
            kind: "correct" | "fraud";
            memberNo: string;
            note: string | null;
            /** @description of a fraud */
            orderId: string | null;
            /** @description signed */
            points: number;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            /** @description staff:<code> or apiKey:<id> */
            requestedBy: string;
            /** @enum {string} */
            state: "waiting" | "posted" | "rejected" | "withdrawn";
            /** @description the caller asked for it and may take it back */
            withdrawable: boolean;
        };
        AdjustmentEffect: {
            after: components["schemas"]["PointsBalance"];
            before: components["schemas"]["PointsBalance"];
            /** @description signed */
            points: number;
        };
        AdjustmentLimitDto: {
            /** @description above so many points a second person approves */
            secondPersonAbove: number;
        };
        AdjustmentPage: {
            items: components["schemas"]["AdjustmentView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        AdjustmentPreview: {
            after: components["schemas"]["PointsBalance"];
            before: components["schemas"]["PointsBalance"];
            /** Format: date-time */
            joinedAt: string;
            memberNo: string;
            /** @description it would wait for another person’s approval */
            needsSecondPerson: boolean;
            phoneMasked: string | null;
            /** @description signed */
            points: number;
        };
        AdjustmentReceipt: {
            /** @example adj_01J0000000000000000000000A */
            adjustmentId: string;
            /** @description as it is now */
            balance: components["schemas"]["AdjustmentBalance"];
            /** @description signed */
            points: number;
            /**
             * @description posted, or waiting for a second person
             * @enum {string}
             */
            state: "waiting" | "posted" | "rejected" | "withdrawn";
        };
        AdjustmentRequest: {
            memberNo: string;
            /** @description above 0 gives, below 0 takes; never 0 */
            points: number;
            reason: string;
        };
        AdjustmentTrial: {
            memberNo: string;
            /**
             * @description of a fraud
             * @example ord_01J0000000000000000000000A
             */
            orderId?: string;
            /** @description this, or orderId */
            points?: number;
        };
        AdjustmentView: {
            /** @description the caller may approve or reject it */
            decidable: boolean;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            /** @example adj_01J0000000000000000000000A */
            id: string;
            /** @enum {string} */
            kind: "correct" | "fraud";
            memberNo: string;
            note: string | null;
            /** @description of a fraud */
            orderId: string | null;
            /** @description signed */
            points: number;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            /** @description staff:<code> or apiKey:<id> */
            requestedBy: string;
            /** @enum {string} */
            state: "waiting" | "posted" | "rejected" | "withdrawn";
            /** @description the caller asked for it and may take it back */
            withdrawable: boolean;
        };
        AskableTemplates: {
            /** @description not within 7 days of a refusal */
            items: components["schemas"]["SubscribeTemplateView"][];
        };
        AssignTierRequest: {
            reason: string;
            tierCode: string;
            /**
             * Format: date
             * @description last day of the tier
             */
            until: string;
        };
        AuditEntryView: {
            /** @description resource.verb */
            action: string;
            /** @description who: staff:E01, member:mbr_…, apiKey:till-s01, system:… */
            actor: string;
            after: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            at: string;
            before: {
                [key: string]: unknown;
            } | null;
            /** @example aud_01J0000000000000000000000A */
            id: string;
            requestId: string;
            /** @description code or prefixed id */
            subject: string;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntryView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        BeforeAfterView: {
            after: number;
            before: number;
        };
        BenefitName: {
            code: string;
            name: string;
        };
        BenefitServiceDto: {
            /** @description one counter a code and period */
            code: string;
            name: string;
            /** @enum {string} */
            per: "month" | "year";
            /** @description allowed in a period */
            uses: number;
        };
        BindingRequest: {
            /** @description from wx.login */
            code: string;
            inviteCode: string;
        };
        BirthdayAutomationView: {
            items: components["schemas"]["BirthdayGrantView"][];
            nextCursor: string | null;
            settings: components["schemas"]["BirthdaySettingsDto"];
            upcoming: components["schemas"]["UpcomingDay"][];
            warnings: components["schemas"]["GiftWarning"][];
        };
        BirthdayDto: {
            /** @enum {string} */
            calendar: "solar" | "lunar";
            day: number;
            /** @description the lunar month is a leap month */
            leap?: boolean;
            month: number;
            year?: number;
        };
        BirthdayGiftView: {
            coupon?: components["schemas"]["TemplateView"];
            points?: number;
        };
        BirthdayGrantView: {
            /** Format: date-time */
            at: string;
            couponName: string | null;
            /**
             * Format: date
             * @description the birthday
             */
            day: string;
            /** @description given after the birthday */
            late: boolean;
            memberNo: string;
            nickname: string | null;
            points: number;
        };
        BirthdaySettingsDto: {
            /** @description the gift is given so many days before */
            daysBefore: number;
            /** @description by tier; a tier without takes the next lower one’s */
            gifts: {
                [key: string]: {
                    coupon?: string;
                    points?: number;
                };
            };
            /**
             * @description where 29 February falls in a common year
             * @enum {string}
             */
            leapDay: "02-28" | "03-01";
        };
        BirthdayTermsView: {
            daysBefore: number;
        };
        BirthdayView: {
            birthday: components["schemas"]["BirthdayDto"] | null;
            gift: components["schemas"]["BirthdayGiftView"] | null;
            /** @description of this birthday */
            granted?: components["schemas"]["GrantedGiftView"];
            /** @description the member may still change it */
            mayChange: boolean;
            /**
             * Format: date
             * @description the next celebration
             */
            nextDay?: string;
            /**
             * Format: date
             * @description from when the gift is given
             */
            opensOn?: string;
        };
        BreakageView: {
            expired: number;
            granted: number;
            /**
             * @description history: expired ÷ granted of all that has ended; assumption: the brand file’s
             * @enum {string}
             */
            source: "history" | "assumption";
        };
        CampaignAudienceDto: {
            /** @description solar month of this year’s birthday */
            birthdayMonth?: number;
            lastOrderWithinDays?: number;
            tiers?: string[];
        };
        CampaignBudgetView: {
            budgetFen: number;
            /** @description of one coupon, fixed at the launch */
            unitFen: number;
            /** @description of the coupons given, used or not */
            usedFen: number;
        };
        CampaignCost: {
            /**
             * @description cost: what the template says one costs; face: the most that one can take off
             * @enum {string}
             */
            basis: "cost" | "face";
            /** @description in fen, if everybody who agreed to marketing gets one and uses it */
            mostFen: number;
            /** @description of one coupon */
            unitFen: number;
        };
        CampaignMessageDto: {
            body: string;
            title: string;
            /** @enum {string} */
            type: "campaign";
        };
        CampaignOfferDto: {
            /** @description what all the coupons given may cost */
            budgetFen?: number;
            couponTemplate?: string;
        };
        CampaignPage: {
            items: components["schemas"]["CampaignView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        CampaignPreview: {
            /** @description of these, who agreed to marketing */
            consented: number;
            /** @description absent: nobody can say */
            cost?: components["schemas"]["CampaignCost"];
            members: number;
            reach: components["schemas"]["CampaignReach"];
        };
        CampaignProgressView: {
            failed: number;
            /** @description told in the mini-program only */
            inbox: number;
            /** @description members of the snapshot */
            planned: number;
            sent: number;
            skipped: number;
        };
        CampaignReach: {
            /** @description in the mini-program only */
            inboxOnly: number;
            /** @description not at all */
            none: components["schemas"]["ReasonCount"][];
            /** @description by subscribe message */
            subscribe: number;
            whyInboxOnly: components["schemas"]["ReasonCount"][];
        };
        CampaignRequest: {
            audience: components["schemas"]["CampaignAudienceDto"];
            message: components["schemas"]["CampaignMessageDto"];
            name: string;
            offer: components["schemas"]["CampaignOfferDto"];
        };
        CampaignResultsView: {
            delivered: number;
            /** @description coupons */
            granted: number;
            /** @description of the members served, within 14 days */
            orders: number;
            /** @description coupons */
            redeemed: number;
            /** @description attributed: paid in those orders, less refunds */
            revenueFen: number;
            tapped: number;
        };
        CampaignView: {
            audience: components["schemas"]["CampaignAudienceDto"];
            budget?: components["schemas"]["CampaignBudgetView"];
            /** Format: date-time */
            cancelledAt?: string;
            /** Format: date-time */
            completedAt?: string;
            /** Format: date-time */
            createdAt: string;
            /** @example cmp_01J0000000000000000000000A */
            id: string;
            /** Format: date-time */
            launchedAt?: string;
            message: components["schemas"]["CampaignMessageDto"];
            name: string;
            /** @description SOLD_OUT, BUDGET_USED_UP */
            notGranted: components["schemas"]["ReasonCount"][];
            offer: components["schemas"]["CampaignOfferDto"];
            progress: components["schemas"]["CampaignProgressView"];
            results: components["schemas"]["CampaignResultsView"];
            /** @enum {string} */
            state: "draft" | "running" | "completed" | "cancelled";
        };
        CancelReceipt: {
            /** @example exc_01J0000000000000000000000A */
            exchangeId: string;
            pointsReturned: number;
        };
        CapsDto: {
            /** @description and business day of paidAt */
            perMemberDay?: number;
            perOrder?: number;
        };
        CardFaceDto: {
            from: string;
            text: string;
            to: string;
        };
        CentreItem: {
            claimable: boolean;
            /** @description how many this member has claimed */
            claimed: number;
            /** @description in stock; absent without a limit */
            left?: number;
            /** @description its rules in plain sentences */
            rules: string[];
            template: components["schemas"]["TemplateView"];
            /** @enum {string} */
            why?: "MEMBERS_ONLY" | "WRONG_TIER" | "LIMIT_REACHED" | "DAY_LIMIT_REACHED" | "SOLD_OUT";
        };
        CentreList: {
            items: components["schemas"]["CentreItem"][];
        };
        CloseMatterRequest: {
            /** @description what was done about it */
            note?: string;
        };
        CloseMissedGrantRequest: {
            /** @description why it is not given any more */
            reason: string;
        };
        CodeBatchPage: {
            items: components["schemas"]["CodeBatchView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        CodeBatchRequest: {
            /** @description of single codes */
            count?: number;
            /**
             * @description single: each code once; shared: one word for many
             * @enum {string}
             */
            kind: "single" | "shared";
            name: string;
            /** @description uses by one member */
            perMember?: number;
            templateCode: string;
            /** @description uses of a word, by all */
            totalLimit?: number;
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
            /** @description of a shared one: 2–12 letters */
            word?: string;
        };
        CodeBatchView: {
            /** @description to be made; 0 of a word */
            count: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** @example cbt_01J0000000000000000000000A */
            id: string;
            /** @enum {string} */
            kind: "single" | "shared";
            made: number;
            name: string;
            perMember?: number;
            /** @enum {string} */
            state: "active" | "stopped";
            /** @description left of the template; absent without a limit */
            stockLeft?: number;
            /**
             * @description the task that makes the codes
             * @example tsk_01J0000000000000000000000A
             */
            taskId?: string;
            templateCode: string;
            templateName: string;
            totalLimit?: number;
            used: number;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
            word?: string;
        };
        CodeEntryRequest: {
            /** @description as typed: spaces, dashes and case don’t matter */
            code: string;
        };
        ConsentDto: {
            granted: boolean;
            purpose: string;
            version: string;
        };
        ConsentHistoryView: {
            /** Format: date-time */
            at: string;
            by: string;
            channel: string;
            granted: boolean;
            purpose: string;
            version: string;
        };
        ConsentList: {
            items: components["schemas"]["ConsentView"][];
        };
        ConsentView: {
            /** Format: date-time */
            at: string;
            granted: boolean;
            purpose: string;
            version: string;
        };
        ConsoleSessionAnswer: {
            /** @description send as X-CSRF-Token on everything but GET */
            csrfToken: string;
            permissions: string[];
            staff: components["schemas"]["StaffView"];
        };
        ConsoleSessionRequest: {
            password: string;
            staffCode: string;
        };
        CounterOrderDto: {
            channel?: string;
            /** @description spent by the member code */
            couponCodes?: string[];
            lines: components["schemas"]["OrderLineDto"][];
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
            /**
             * @description the quote that this is the order of; carries its member, coupons and points
             * @example quo_01J0000000000000000000000A
             */
            quoteId?: string;
            /** @description a fact: always stored, conflicts are listed */
            settled?: boolean;
            /** @description needed by those who work in several stores */
            storeCode?: string;
        };
        CounterQuoteRequest: {
            /** Format: date-time */
            at?: string;
            channel?: string;
            /** @description absent: the best for the member; empty: none */
            couponCodes?: string[];
            /** @description coupons and points are held until then */
            holdSeconds?: number;
            lines: components["schemas"]["QuoteLineDto"][];
            /** @description lets coupons and points be spent */
            memberCode?: string;
            /** @description member price and points to earn only */
            memberNo?: string;
            /** @description lowered to the largest allowed number */
            pointsToUse?: number;
            /** @description needed by those who work in several stores */
            storeCode?: string;
        };
        CounterRefundDto: {
            lines?: components["schemas"]["RefundLineDto"][];
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
            consents: components["schemas"]["ConsentDto"][];
            phone: string;
            profile?: components["schemas"]["ProfileDto"];
            storeCode: string;
        };
        CouponCostDto: {
            /** @enum {string} */
            bearer: "brand" | "store" | "supplier";
            /** @description of one coupon that is redeemed, a pass with all its uses */
            costFen: number;
        };
        CouponDetail: {
            /** @description 16 symbols, read aloud in groups of four */
            code: string;
            /**
             * Format: date-time
             * @description until when a quote or an order keeps it
             */
            heldUntil?: string;
            /** @example cpn_01J0000000000000000000000A */
            id: string;
            /** Format: date-time */
            redeemedAt?: string;
            /** @description newest first */
            redemptions: components["schemas"]["CouponUseView"][];
            /** @description where, when, on what and with what, in plain sentences */
            rules: string[];
            /** @enum {string} */
            state: "issued" | "held" | "redeemed" | "offered" | "transferred" | "expired" | "voided";
            /** @description where it was redeemed */
            storeName?: string;
            template: components["schemas"]["TemplateView"];
            /** @description may be given to a friend now */
            transferable: boolean;
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
        CouponImportFindings: {
            /** @description issued before, just so */
            known: number;
            /** @description different members of those */
            members: number;
            reasons: components["schemas"]["ImportRejections"][];
            rejected: number;
            rows: number;
            templates: components["schemas"]["CouponImportTemplate"][];
            /** @description to be issued */
            valid: number;
        };
        CouponImportGranted: {
            coupons: number;
        };
        CouponImportPage: {
            items: components["schemas"]["CouponImportView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        CouponImportTemplate: {
            /** @description to be issued */
            coupons: number;
            /** @description in stock when checked; null: no limit */
            left: number | null;
            templateCode: string;
            templateName: string;
        };
        CouponImportView: {
            channel: string | null;
            fileName: string;
            /** @description null until checked */
            findings: components["schemas"]["CouponImportFindings"] | null;
            granted: components["schemas"]["CouponImportGranted"];
            /** @example imp_01J0000000000000000000000A */
            id: string;
            /** @description of the file that have come, the head included */
            lines: number;
            /** @enum {string} */
            membersBy: "member" | "external";
            /** @description pieces that have come: the seq of the next one */
            pieces: number;
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** @enum {string} */
            state: "uploading" | "checking" | "checked" | "importing" | "stopped" | "done" | "expired";
            /**
             * @description the task that checks or grants
             * @example tsk_01J0000000000000000000000A
             */
            taskId: string | null;
            /**
             * Format: date-time
             * @description when it was last uploaded to, checked or granted from
             */
            touchedAt: string;
        };
        CouponLiability: {
            /** @description of ends to come, soonest first */
            months: components["schemas"]["CouponLiabilityMonth"][];
            /**
             * Format: date-time
             * @description null: not counted yet
             */
            takenAt: string | null;
            templates: components["schemas"]["CouponLiabilityTemplate"][];
            totals: components["schemas"]["CouponLiabilitySums"];
        };
        CouponLiabilityMonth: {
            /** @description uses to come, by what ended before */
            expected: number;
            /** @description what those cost at most */
            expectedFen: number;
            expired: number;
            /** @description the most that they can cost */
            faceFen: number;
            /** @description of the last good day, YYYY-MM */
            month: string;
            /** @description coupons neither used nor over */
            outstanding: number;
            redeemed: number;
            /** @description outstanding of templates that nothing is known of */
            unestimated: number;
        };
        CouponLiabilityStarted: {
            /** @example tsk_01J0000000000000000000000A */
            taskId: string;
        };
        CouponLiabilitySums: {
            /** @description uses to come, by what ended before */
            expected: number;
            /** @description what those cost at most */
            expectedFen: number;
            expired: number;
            /** @description the most that they can cost */
            faceFen: number;
            /** @description coupons neither used nor over */
            outstanding: number;
            redeemed: number;
            /** @description outstanding of templates that nothing is known of */
            unestimated: number;
        };
        CouponLiabilityTemplate: {
            /**
             * @description what the face value goes by, of the newest version
             * @enum {string}
             */
            basis: "amount" | "cap" | "cost" | "average" | "unknown";
            /** @description uses to come, by what ended before */
            expected: number;
            /** @description what those cost at most */
            expectedFen: number;
            expired: number;
            /** @description the most that they can cost */
            faceFen: number;
            /** @description coupons neither used nor over */
            outstanding: number;
            /** @description ended before this month: redeemed or expired */
            pastEnded: number;
            /** @description redeemed, of those that ended before this month */
            pastRedeemed: number;
            redeemed: number;
            templateCode: string;
            templateName: string;
            /** @description outstanding of templates that nothing is known of */
            unestimated: number;
        };
        CouponPage: {
            items: components["schemas"]["CouponView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        CouponScopeDto: {
            categories?: string[];
            channels?: string[];
            excludeCategories?: string[];
            excludeProducts?: string[];
            products?: string[];
            stores?: string[];
            storeTags?: string[];
            tiers?: string[];
        };
        CouponSettingsDto: {
            /** @description days for which a coupon is good that a refund gives back after its own end */
            returnGraceDays: number;
            /** @description how many coupons a clerk may give on a business day */
            staffGrantsPerDay: number;
        };
        CouponUseView: {
            /** Format: date-time */
            redeemedAt: string;
            storeName: string;
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
            template: components["schemas"]["TemplateView"];
            /** @description may be given to a friend now */
            transferable: boolean;
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
            days: components["schemas"]["DashboardDay"][];
            stores: components["schemas"]["DashboardStore"][];
            tiers: components["schemas"]["DashboardTier"][];
            totals: components["schemas"]["DashboardTotals"];
        };
        DashboardDay: {
            /** Format: date */
            day: string;
            newMembers: number;
            orders: number;
            paidFen: number;
            pointsIssued: number;
            pointsSpent: number;
        };
        DashboardStore: {
            code: string;
            name: string;
            orders: number;
            paidFen: number;
        };
        DashboardTier: {
            code: string;
            members: number;
            name: string;
        };
        DashboardTotals: {
            /** @description members with an order in the period */
            activeMembers: number;
            /** @description all members */
            members: number;
            newMembers: number;
            orders: number;
            /** @description net of refunds */
            paidFen: number;
            pointsExpired: number;
            pointsIssued: number;
            /** @description what is owed to all members now */
            pointsOutstanding: number;
            pointsSpent: number;
        };
        DayRangeDto: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description last day
             */
            until: string;
        };
        DebtPart: {
            /** @description id of the entry that took more than there was */
            entry: string;
            /** Format: date-time */
            occurredAt: string;
            points: number;
            reason: string;
            reasonLabel: string;
            source: components["schemas"]["EntrySource"];
        };
        DeliveryPage: {
            items: components["schemas"]["DeliveryView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        DeliveryView: {
            cause: string;
            channel: string;
            /** @description the platform's answer */
            errcode: number | null;
            /** @example dlv_01J0000000000000000000000A */
            id: string;
            /** Format: date-time */
            plannedAt: string;
            /** @description why it was skipped, waits or failed */
            reason: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            state: "planned" | "sending" | "sent" | "delivered" | "failed" | "unknown" | "skipped";
            /** Format: date-time */
            tappedAt: string | null;
            /** @description as in the inbox */
            title: string;
            type: string;
            typeLabel: string;
        };
        EarningView: {
            points: number;
            reason: string;
        };
        EntrySource: {
            id: string;
            /** @description as people call it */
            label?: string;
            /** @description the number on the receipt */
            orderNo?: string;
            storeName?: string;
            /** @enum {string} */
            type: "order" | "refund" | "activity" | "exchange" | "birthday" | "campaign" | "tier" | "expiry" | "debt" | "adjustment" | "import" | "quote" | "transfer";
        };
        ExchangePage: {
            items: components["schemas"]["ExchangeView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        ExchangeReceipt: {
            coupon?: components["schemas"]["CouponView"];
            coupons: components["schemas"]["CouponView"][];
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
        ExchangeView: {
            cancellable: boolean;
            coupons: components["schemas"]["CouponView"][];
            /** Format: date-time */
            createdAt: string;
            /** @example exc_01J0000000000000000000000A */
            id: string;
            /** @enum {string} */
            kind: "coupon" | "gift" | "service";
            /** @description what it cost */
            points: number;
            quantity: number;
            rewardCode: string;
            rewardName: string;
            /** @enum {string} */
            state: "issued" | "picked_up" | "cancelled";
            /** @description where it is picked up */
            storeName?: string;
        };
        ExclusionDto: {
            categories?: string[];
            products?: string[];
            stores?: string[];
        };
        ExpiringPointsView: {
            /**
             * Format: date
             * @description last good day
             */
            lastDay: string;
            points: number;
        };
        ExpiryAutomationView: {
            coupons: components["schemas"]["ExpiryFiguresView"];
            points: components["schemas"]["ExpiryFiguresView"];
            settings: components["schemas"]["ExpirySettingsDto"];
        };
        ExpiryFiguresView: {
            /** @description told in the mini-program, all of them */
            inbox: number;
            planned: number;
            /** @description to the phone */
            sent: number;
            tapped: number;
        };
        ExpirySettingsDto: {
            /** @description days before a coupon ends; 0: nobody is told */
            couponDays: number;
            /** @description days before points end; 0: nobody is told */
            pointsDays: number;
        };
        FraudRequest: {
            memberNo: string;
            /**
             * @description whose earning is taken back
             * @example ord_01J0000000000000000000000A
             */
            orderId: string;
            reason: string;
        };
        FullPriceDto: {
            categories: string[];
            products: string[];
        };
        GiftWarning: {
            couponTemplate: string;
            tier: string;
            /** @enum {string} */
            why: "SOLD_OUT" | "ENDED" | "UNKNOWN";
        };
        GlanceView: {
            birthdaySoon: boolean;
            coupons: components["schemas"]["CouponView"][];
            /** @description by a member code: points and coupons may be spent */
            identified: boolean;
            lastOrder: components["schemas"]["LastOrderView"] | null;
            memberNo: string;
            nickname: string | null;
            /** @description 138****8000 */
            phoneMasked: string | null;
            /** @description available */
            points: number;
            /** @description free services of the tier */
            services: components["schemas"]["ServiceStandingView"][];
            tier: components["schemas"]["TierName"];
            /** @description gifts and services to hand over; only of a member who showed a code */
            waiting: components["schemas"]["WaitingExchangeView"][];
        };
        GrantableList: {
            items: components["schemas"]["TemplateView"][];
            /** @description how many this clerk may still give today */
            leftToday: number;
        };
        GrantedGiftView: {
            /** Format: date-time */
            at: string;
            /** @example cpn_01J0000000000000000000000A */
            couponId?: string;
            points?: number;
        };
        GrowthActivitiesDto: {
            /** @description null: none */
            completeProfile: number | null;
            /** @description null: none */
            register: number | null;
        };
        GrowthEntryPage: {
            items: components["schemas"]["GrowthEntryView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        GrowthEntryView: {
            /**
             * Format: date
             * @description the day it counts on; of a refund its order’s
             */
            day: string;
            /** @example grw_01J0000000000000000000000A */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            /** @description a stable word: ORDER, REFUND, ACTIVITY_REGISTER, … */
            reason: string;
            source: components["schemas"]["GrowthSourceView"];
            /** @description below 0 for what a refund took */
            value: number;
        };
        GrowthSourceView: {
            id: string;
            /** @enum {string} */
            type: "order" | "refund" | "activity";
        };
        HourRangeDto: {
            from: string;
            /** @description exclusive */
            until: string;
        };
        ImportPiece: {
            /** @description from 0; one that has come already changes nothing */
            seq: number;
            /** @description whole lines of CSV, at most 5,000; the first piece begins with the head */
            text: string;
        };
        ImportRejections: {
            /**
             * @description null: the whole row
             * @enum {string|null}
             */
            column: "member" | "points" | "template" | "lastDay" | "earnedOn" | "sourceId" | null;
            /** @enum {string} */
            reason: "COLUMNS" | "MEMBER_MISSING" | "MEMBER_FORM" | "EXTERNAL_FORM" | "MEMBER_UNKNOWN" | "POINTS_MISSING" | "POINTS_FORM" | "POINTS_FRACTION" | "POINTS_NEGATIVE" | "POINTS_ZERO" | "POINTS_TOO_MANY" | "DAY_FORM" | "LAST_DAY_PAST" | "LAST_DAY_FAR" | "LAST_DAY_BEFORE_START" | "END_FAR" | "TEMPLATE_MISSING" | "TEMPLATE_FORM" | "TEMPLATE_UNKNOWN" | "TEMPLATE_NOT_ACTIVE" | "TEMPLATE_ENDED" | "NO_STOCK" | "EARNED_LONG_AGO" | "EARNED_AHEAD" | "EARNED_AFTER_LAST_DAY" | "SOURCE_MISSING" | "SOURCE_FORM" | "SOURCE_IS_PHONE" | "SOURCE_TWICE" | "SOURCE_TAKEN";
            rows: number;
        };
        ImportRequest: {
            /** @description whose numbers, of external ones */
            channel?: string;
            fileName: string;
            /**
             * @description what the column of members holds
             * @enum {string}
             */
            membersBy: "member" | "external";
        };
        InboxMessageView: {
            body: string;
            /** Format: date-time */
            createdAt: string;
            /** @example dlv_01J0000000000000000000000A */
            id: string;
            /** @description page of the mini-program, with the message in its query */
            page: string | null;
            /** Format: date-time */
            readAt: string | null;
            title: string;
            type: string;
        };
        InboxPage: {
            items: components["schemas"]["InboxMessageView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        InvitationAnswer: {
            /** Format: date-time */
            expiresAt: string;
            inviteCode: string;
        };
        IssueReceipt: {
            coupons: components["schemas"]["CouponView"][];
        };
        IssueRequest: {
            memberNo: string;
            /** @description 1 when absent */
            quantity?: number;
            reason: string;
            templateCode: string;
        };
        KeepView: {
            /**
             * Format: date
             * @description last day
             */
            by: string;
            missing: number;
        };
        LastOrderView: {
            /** Format: date-time */
            paidAt: string;
            paidFen: number;
            storeName: string;
        };
        Liability: {
            points: components["schemas"]["PointsLiability"] | null;
            /**
             * Format: date-time
             * @description null: not counted yet
             */
            takenAt: string | null;
            /** @description what 100 points are worth, in fen; null: the brand has not said */
            valueFenPer100: number | null;
        };
        LiabilityFlow: {
            /** @description owed after the month */
            closing: number;
            expired: number;
            /** @description earned, as on the dashboard */
            issued: number;
            /** @description YYYY-MM; null: everything before */
            month: string | null;
            /** @description adjusted by hand and passed between members, in sum */
            other: number;
            /** @description came back of what was spent */
            returned: number;
            /** @description taken back of what was earned */
            reversed: number;
            /** @description spent, as on the dashboard */
            spent: number;
        };
        LiabilityMonth: {
            /** @description of the outstanding, estimated */
            expected: number;
            expired: number;
            /** @description granted */
            issued: number;
            /** @description of the last good day, YYYY-MM; null: never ends */
            month: string | null;
            /** @description left */
            outstanding: number;
            /** @description of the outstanding, not available yet */
            pending: number;
            /** @description taken back with refunds, or paid as debt */
            reversed: number;
            /** @description spent or given away, net of what came back */
            used: number;
        };
        LiabilityStore: {
            /** @description of the outstanding, estimated */
            expected: number;
            expired: number;
            /** @description granted */
            issued: number;
            /** @description left */
            outstanding: number;
            /** @description of the outstanding, not available yet */
            pending: number;
            /** @description taken back with refunds, or paid as debt */
            reversed: number;
            /** @description whose orders earned them; null: no store */
            storeCode: string | null;
            storeName: string;
            /** @description spent or given away, net of what came back */
            used: number;
        };
        LiabilitySums: {
            /** @description of the outstanding, estimated */
            expected: number;
            expired: number;
            /** @description granted */
            issued: number;
            /** @description left */
            outstanding: number;
            /** @description of the outstanding, not available yet */
            pending: number;
            /** @description taken back with refunds, or paid as debt */
            reversed: number;
            /** @description spent or given away, net of what came back */
            used: number;
        };
        LiabilityTaskStarted: {
            /** @example tsk_01J0000000000000000000000A */
            taskId: string;
        };
        LiabilityTermsDto: {
            /** @description of a hundred points, until the brand has points that ended; null: not estimated */
            expectedExpiryPercent: number | null;
            /** @description fen of 100 points; null: as they pay in orders */
            valueFenPer100: number | null;
        };
        ListedUseView: {
            benefit: components["schemas"]["BenefitName"];
            memberNo: string;
            storeCode: string;
            storeName: string;
            /** @description of the member then */
            tierCode: string;
            /** Format: date-time */
            undoneAt: string | null;
            undoReason: string | null;
            /** Format: date-time */
            usedAt: string;
            /** @description who used it for the member */
            usedBy: string;
            /** @example bnu_01J0000000000000000000000A */
            useId: string;
        };
        LoggedCouponTransfer: {
            couponCode: string;
            /** @enum {string} */
            direction: "sent" | "received";
            /** @example ctr_01J0000000000000000000000A */
            id: string;
            /** Format: date-time */
            offeredAt: string;
            /** @description the other side; null while nobody has accepted it */
            otherNo: string | null;
            /** Format: date-time */
            settledAt: string | null;
            /** @enum {string} */
            state: "offered" | "accepted" | "taken_back" | "lapsed";
            templateCode: string;
            templateName: string;
            /**
             * Format: date-time
             * @description when it goes back by itself
             */
            until: string;
        };
        LoggedCouponTransferPage: {
            items: components["schemas"]["LoggedCouponTransfer"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        LoggedPointsTransfer: {
            /** @enum {string} */
            direction: "sent" | "received";
            /** Format: date-time */
            endedAt: string | null;
            /** @example ptr_01J0000000000000000000000A */
            id: string;
            /**
             * Format: date-time
             * @description when it goes back by itself
             */
            lapsesAt: string;
            /** Format: date-time */
            offeredAt: string;
            /** @description the other side; null while nobody has claimed it */
            otherNo: string | null;
            points: number;
            /** @enum {string} */
            state: "offered" | "claimed" | "returned" | "cancelled";
        };
        LoggedPointsTransferPage: {
            items: components["schemas"]["LoggedPointsTransfer"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        LookupRequest: {
            /** @description member code, member number or phone */
            code: string;
        };
        MatterPage: {
            items: components["schemas"]["MatterView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        MatterView: {
            channel: string;
            /** Format: date-time */
            closedAt: string | null;
            closedBy: string | null;
            /**
             * @description why; null for what waits
             * @enum {string|null}
             */
            code: "INVALID_INPUT" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_MISMATCH" | "IDEMPOTENCY_IN_FLIGHT" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "TOO_MANY_LINES" | "RATE_LIMITED" | "CLOCK_AHEAD" | "UNAUTHENTICATED" | "FORBIDDEN" | "MEMBERS_ONLY" | "CREDENTIALS_INVALID" | "STAFF_UNKNOWN" | "STAFF_NOT_BOUND" | "STAFF_ALREADY_BOUND" | "INVITE_INVALID" | "STORE_UNKNOWN" | "WECHAT_CODE_INVALID" | "PHONE_CODE_INVALID" | "PHONE_PROOF_NEEDED" | "CONSENT_REQUIRED" | "CONSENT_VERSION_UNKNOWN" | "AGE_NOT_CONFIRMED" | "MEMBER_UNKNOWN" | "BIRTHDAY_CHANGE_USED" | "MEMBER_CODE_INVALID" | "MEMBER_CODE_USED" | "MEMBER_CODE_REQUIRED" | "MEMBER_CODE_ATTEMPTS" | "INSUFFICIENT_POINTS" | "COUPON_IMPORT_UNKNOWN" | "COUPON_IMPORT_OUT_OF_STEP" | "COUPON_IMPORT_EXPIRED" | "POINTS_IMPORT_UNKNOWN" | "POINTS_IMPORT_OUT_OF_STEP" | "POINTS_IMPORT_EXPIRED" | "ADJUSTMENT_UNKNOWN" | "ADJUSTMENT_ALREADY_DECIDED" | "SECOND_PERSON_NEEDED" | "NOTHING_TO_REVERSE" | "TRANSFER_OFF" | "TRANSFER_TOO_FEW" | "TRANSFER_LIMIT_REACHED" | "TRANSFER_UNKNOWN" | "TRANSFER_ALREADY_CLAIMED" | "TRANSFER_ENDED" | "TRANSFER_TO_ONESELF" | "OFFSET_NOT_ALLOWED" | "ORDER_LINE_UNKNOWN" | "REFUND_EXCEEDS_PAID" | "QUOTE_MISMATCH" | "QUOTE_UNKNOWN" | "QUOTE_LAPSED" | "QUOTE_USED" | "COUPON_MALFORMED" | "COUPON_UNKNOWN" | "COUPON_ALREADY_REDEEMED" | "COUPON_HELD" | "COUPON_VOIDED" | "COUPON_TRANSFERRED" | "COUPON_NOT_YET_VALID" | "COUPON_EXPIRED" | "COUPON_WRONG_STORE" | "COUPON_WRONG_CHANNEL" | "COUPON_WRONG_TIER" | "COUPON_NOT_THEIRS" | "COUPON_BLACKOUT" | "COUPON_AMOUNT_NEEDED" | "COUPON_THRESHOLD_NOT_MET" | "COUPON_WRONG_GOODS" | "COUPON_NOT_COMBINABLE" | "COUPON_LIMIT_REACHED" | "COUPON_SOLD_OUT" | "COUPON_NOT_CLAIMABLE" | "COUPON_NOT_GRANTABLE" | "GRANT_QUOTA_USED_UP" | "TEMPLATE_RETIRED" | "TEMPLATE_NOT_ACTIVE" | "REDEMPTION_UNKNOWN" | "REDEMPTION_ALREADY_UNDONE" | "REDEMPTION_UNDO_TOO_LATE" | "MISSED_GRANT_CLOSED" | "MISSED_GRANT_GRANTED" | "CAMPAIGN_BUDGET_USED_UP" | "TEMPLATE_UNKNOWN" | "TEMPLATE_CODE_TAKEN" | "COUPON_NOT_TRANSFERABLE" | "COUPON_TRANSFERRED_ONCE" | "COUPON_TRANSFER_UNKNOWN" | "COUPON_TRANSFER_OWN" | "COUPON_TRANSFER_TAKEN" | "COUPON_TRANSFER_ENDED" | "CODE_TRIES_USED_UP" | "COUPON_CODE_MALFORMED" | "COUPON_CODE_UNKNOWN" | "COUPON_CODE_USED" | "COUPON_CODE_USED_BY_YOU" | "COUPON_CODE_NOT_YET_VALID" | "COUPON_CODE_EXPIRED" | "COUPON_CODE_STOPPED" | "COUPON_CODE_LIMIT_REACHED" | "COUPON_CODE_USED_UP" | "CODE_BATCH_UNKNOWN" | "CODE_WORD_TAKEN" | "REWARD_UNKNOWN" | "REWARD_SOLD_OUT" | "REWARD_LIMIT_REACHED" | "REWARD_NOT_ON_SALE" | "REWARD_STORE_NEEDED" | "REWARD_NOT_IN_STORE" | "EXCHANGE_WRONG_STORE" | "EXCHANGE_NOT_FOR_PICK_UP" | "EXCHANGE_UNKNOWN" | "EXCHANGE_ALREADY_PICKED_UP" | "EXCHANGE_ALREADY_CANCELLED" | "BENEFIT_UNKNOWN" | "BENEFIT_NOT_THEIRS" | "BENEFIT_USED_UP" | "BENEFIT_USE_UNKNOWN" | "BENEFIT_USE_UNDONE" | "BENEFIT_UNDO_TOO_LATE" | "TIER_UNKNOWN" | "TIER_THRESHOLDS_OUT_OF_ORDER" | "RULES_CHANGED" | "CAMPAIGN_UNKNOWN" | "CAMPAIGN_NOT_DRAFT" | "CAMPAIGN_ALREADY_ENDED" | "CAMPAIGN_AUDIENCE_EMPTY" | "CAMPAIGN_COST_UNKNOWN" | "MESSAGE_UNKNOWN" | "TASK_UNKNOWN" | "TASK_ALREADY_ENDED" | "TASK_NOT_ENDED" | "DATABASE_AWAY" | "WECHAT_AWAY" | "SHUTTING_DOWN" | "INTERNAL" | null;
            couponCode: string | null;
            /** @description what was paid, or is to be refunded */
            fen: number;
            /** @example mat_01J0000000000000000000000A */
            id: string;
            /** @enum {string} */
            kind: "refund_waiting" | "refund_rejected" | "order_conflict";
            note: string | null;
            /** Format: date-time */
            openedAt: string;
            orderNo: string;
            refundNo: string | null;
            /** @enum {string} */
            state: "open" | "closed";
            storeCode: string | null;
            storeName: string | null;
        };
        MemberBenefitsView: {
            /** @description whom to turn to, in words */
            contact: string | null;
            /** @description new products earlier than others */
            earlyAccess: boolean;
            services: components["schemas"]["ServiceStandingView"][];
            tierCode: string;
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
            items: components["schemas"]["MemberListItem"][];
            nextCursor: string | null;
            total: number;
        };
        MemberListItem: {
            /** Format: date-time */
            joinedAt: string;
            /** Format: date-time */
            lastOrderAt: string | null;
            memberNo: string;
            nickname: string | null;
            orderCount: number;
            paidFen: number;
            phoneMasked: string | null;
            /** @description available */
            points: number;
            storeName: string | null;
            tier: components["schemas"]["TierName"];
        };
        MemberOrderPage: {
            items: components["schemas"]["MemberOrderView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        MemberOrderView: {
            amountFen: number;
            channel: string;
            orderId: string;
            orderNo: string;
            /** Format: date-time */
            paidAt: string;
            paidFen: number;
            pointsEarned: number;
            pointsUsed: number;
            refundedFen: number;
            staffCode: string | null;
            storeCode: string;
            storeName: string;
        };
        MemberPageView: {
            birthday: components["schemas"]["BirthdayDto"] | null;
            /** @description the member may still change the birthday */
            birthdayMayChange: boolean;
            /** @description every row, in order */
            consents: components["schemas"]["ConsentHistoryView"][];
            /** @description coupons that can be used or will be */
            couponCount: number;
            facts: components["schemas"]["OrderFactsView"];
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
            points: components["schemas"]["PointsBalance"];
            source: components["schemas"]["MemberSourceView"];
            tier: components["schemas"]["TierView"];
            tierHistory: components["schemas"]["TierHistoryView"][];
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
        MemberSourceView: {
            channel: string;
            referrerNo: string | null;
            scene: string | null;
            staffCode: string | null;
            storeCode: string | null;
            storeName: string | null;
        };
        MemberView: {
            birthday: components["schemas"]["BirthdayDto"] | null;
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
            points: components["schemas"]["PointsBalance"];
            tier: components["schemas"]["TierView"];
        };
        MessageTemplateList: {
            items: components["schemas"]["MessageTemplateView"][];
        };
        MessageTemplateView: {
            channel: string;
            /** @enum {string} */
            class: "marketing" | "service";
            keywords: components["schemas"]["TemplateKeywordView"][];
            page: string;
            /**
             * Format: date-time
             * @description since when the platform refuses it
             */
            stoppedAt: string | null;
            templateId: string;
            title: string;
            type: string;
            typeLabel: string;
        };
        MissedGrantPage: {
            items: components["schemas"]["MissedGrantView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        MissedGrantSummary: {
            items: components["schemas"]["MissedSumView"][];
            /** @description how many wait in all */
            open: number;
        };
        MissedGrantView: {
            /** Format: date-time */
            endedAt: string | null;
            endedBy: string | null;
            /** @example mis_01J0000000000000000000000A */
            id: string;
            memberNo: string;
            /** Format: date-time */
            missedAt: string;
            nickname: string | null;
            note: string | null;
            /** @enum {string} */
            reason: "SOLD_OUT" | "TEMPLATE_PAUSED" | "TEMPLATE_RETIRED" | "TEMPLATE_ENDED" | "OVER_BUDGET";
            /** @enum {string} */
            source: "claim" | "exchange" | "campaign" | "birthday" | "welcome" | "tier" | "staff" | "order" | "referral" | "code" | "transfer" | "import";
            /** @description of its type: a campaign, a year, a change of tier */
            sourceId: string;
            /** @enum {string} */
            state: "open" | "granted" | "closed";
            templateCode: string;
            templateName: string;
            /**
             * Format: date-time
             * @description when it was last tried in vain
             */
            triedAt: string;
        };
        MissedSumView: {
            count: number;
            /** @description of the template; null: no limit */
            left: number | null;
            /** @enum {string} */
            reason: "SOLD_OUT" | "TEMPLATE_PAUSED" | "TEMPLATE_RETIRED" | "TEMPLATE_ENDED" | "OVER_BUDGET";
            /**
             * Format: date-time
             * @description the first of them
             */
            since: string;
            templateCode: string;
            templateName: string;
            /** @enum {string} */
            templateState: "active" | "paused" | "retired";
        };
        MonthPoints: {
            after: number;
            before: number;
            /** @description YYYY-MM; null: never */
            month: string | null;
        };
        MultiplierDto: {
            code: string;
            /** @description of a member day */
            daysOfMonth?: number[];
            /** @enum {string} */
            kind: "birthday_month" | "member_day";
            /** @description of the base; 200 doubles it */
            pointsPercent: number;
        };
        NextTierView: {
            code: string;
            missing: number;
            name: string;
        };
        OffsetDto: {
            /** @description of what is left to pay */
            maxSharePercent: number;
            pointsPerYuan: number;
        };
        OnSaleDto: {
            /** Format: date */
            from?: string;
            /**
             * Format: date
             * @description last day
             */
            validUntil?: string;
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
            points: components["schemas"]["PointsBalance"];
            tier: components["schemas"]["TierView"];
        };
        OpenRegistrationRequest: {
            /** @description the person declares to be 14 or older */
            ageConfirmed: boolean;
            consents: components["schemas"]["ConsentDto"][];
            externalNo?: string;
            /**
             * Format: date-time
             * @description when history is told; now when absent
             */
            joinedAt?: string;
            phone: string;
            profile?: components["schemas"]["ProfileDto"];
            storeCode: string;
        };
        OrderAnswerDto: {
            /** @description what an order reported as fact could not be given */
            conflicts?: components["schemas"]["OrderConflictView"][];
            memberNo?: string;
            orderId: string;
            points: components["schemas"]["OrderPointsView"] | null;
            pointsEarned: components["schemas"]["EarningView"][];
            /** @description code of the tier after the order */
            tier: string | null;
        };
        OrderConflictView: {
            /** @enum {string} */
            code: "INVALID_INPUT" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_MISMATCH" | "IDEMPOTENCY_IN_FLIGHT" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "TOO_MANY_LINES" | "RATE_LIMITED" | "CLOCK_AHEAD" | "UNAUTHENTICATED" | "FORBIDDEN" | "MEMBERS_ONLY" | "CREDENTIALS_INVALID" | "STAFF_UNKNOWN" | "STAFF_NOT_BOUND" | "STAFF_ALREADY_BOUND" | "INVITE_INVALID" | "STORE_UNKNOWN" | "WECHAT_CODE_INVALID" | "PHONE_CODE_INVALID" | "PHONE_PROOF_NEEDED" | "CONSENT_REQUIRED" | "CONSENT_VERSION_UNKNOWN" | "AGE_NOT_CONFIRMED" | "MEMBER_UNKNOWN" | "BIRTHDAY_CHANGE_USED" | "MEMBER_CODE_INVALID" | "MEMBER_CODE_USED" | "MEMBER_CODE_REQUIRED" | "MEMBER_CODE_ATTEMPTS" | "INSUFFICIENT_POINTS" | "COUPON_IMPORT_UNKNOWN" | "COUPON_IMPORT_OUT_OF_STEP" | "COUPON_IMPORT_EXPIRED" | "POINTS_IMPORT_UNKNOWN" | "POINTS_IMPORT_OUT_OF_STEP" | "POINTS_IMPORT_EXPIRED" | "ADJUSTMENT_UNKNOWN" | "ADJUSTMENT_ALREADY_DECIDED" | "SECOND_PERSON_NEEDED" | "NOTHING_TO_REVERSE" | "TRANSFER_OFF" | "TRANSFER_TOO_FEW" | "TRANSFER_LIMIT_REACHED" | "TRANSFER_UNKNOWN" | "TRANSFER_ALREADY_CLAIMED" | "TRANSFER_ENDED" | "TRANSFER_TO_ONESELF" | "OFFSET_NOT_ALLOWED" | "ORDER_LINE_UNKNOWN" | "REFUND_EXCEEDS_PAID" | "QUOTE_MISMATCH" | "QUOTE_UNKNOWN" | "QUOTE_LAPSED" | "QUOTE_USED" | "COUPON_MALFORMED" | "COUPON_UNKNOWN" | "COUPON_ALREADY_REDEEMED" | "COUPON_HELD" | "COUPON_VOIDED" | "COUPON_TRANSFERRED" | "COUPON_NOT_YET_VALID" | "COUPON_EXPIRED" | "COUPON_WRONG_STORE" | "COUPON_WRONG_CHANNEL" | "COUPON_WRONG_TIER" | "COUPON_NOT_THEIRS" | "COUPON_BLACKOUT" | "COUPON_AMOUNT_NEEDED" | "COUPON_THRESHOLD_NOT_MET" | "COUPON_WRONG_GOODS" | "COUPON_NOT_COMBINABLE" | "COUPON_LIMIT_REACHED" | "COUPON_SOLD_OUT" | "COUPON_NOT_CLAIMABLE" | "COUPON_NOT_GRANTABLE" | "GRANT_QUOTA_USED_UP" | "TEMPLATE_RETIRED" | "TEMPLATE_NOT_ACTIVE" | "REDEMPTION_UNKNOWN" | "REDEMPTION_ALREADY_UNDONE" | "REDEMPTION_UNDO_TOO_LATE" | "MISSED_GRANT_CLOSED" | "MISSED_GRANT_GRANTED" | "CAMPAIGN_BUDGET_USED_UP" | "TEMPLATE_UNKNOWN" | "TEMPLATE_CODE_TAKEN" | "COUPON_NOT_TRANSFERABLE" | "COUPON_TRANSFERRED_ONCE" | "COUPON_TRANSFER_UNKNOWN" | "COUPON_TRANSFER_OWN" | "COUPON_TRANSFER_TAKEN" | "COUPON_TRANSFER_ENDED" | "CODE_TRIES_USED_UP" | "COUPON_CODE_MALFORMED" | "COUPON_CODE_UNKNOWN" | "COUPON_CODE_USED" | "COUPON_CODE_USED_BY_YOU" | "COUPON_CODE_NOT_YET_VALID" | "COUPON_CODE_EXPIRED" | "COUPON_CODE_STOPPED" | "COUPON_CODE_LIMIT_REACHED" | "COUPON_CODE_USED_UP" | "CODE_BATCH_UNKNOWN" | "CODE_WORD_TAKEN" | "REWARD_UNKNOWN" | "REWARD_SOLD_OUT" | "REWARD_LIMIT_REACHED" | "REWARD_NOT_ON_SALE" | "REWARD_STORE_NEEDED" | "REWARD_NOT_IN_STORE" | "EXCHANGE_WRONG_STORE" | "EXCHANGE_NOT_FOR_PICK_UP" | "EXCHANGE_UNKNOWN" | "EXCHANGE_ALREADY_PICKED_UP" | "EXCHANGE_ALREADY_CANCELLED" | "BENEFIT_UNKNOWN" | "BENEFIT_NOT_THEIRS" | "BENEFIT_USED_UP" | "BENEFIT_USE_UNKNOWN" | "BENEFIT_USE_UNDONE" | "BENEFIT_UNDO_TOO_LATE" | "TIER_UNKNOWN" | "TIER_THRESHOLDS_OUT_OF_ORDER" | "RULES_CHANGED" | "CAMPAIGN_UNKNOWN" | "CAMPAIGN_NOT_DRAFT" | "CAMPAIGN_ALREADY_ENDED" | "CAMPAIGN_AUDIENCE_EMPTY" | "CAMPAIGN_COST_UNKNOWN" | "MESSAGE_UNKNOWN" | "TASK_UNKNOWN" | "TASK_ALREADY_ENDED" | "TASK_NOT_ENDED" | "DATABASE_AWAY" | "WECHAT_AWAY" | "SHUTTING_DOWN" | "INTERNAL";
            couponCode?: string;
        };
        OrderFactsView: {
            /** Format: date-time */
            firstOrderAt: string | null;
            /** Format: date-time */
            lastOrderAt: string | null;
            orderCount: number;
            /** @description net of refunds */
            paidFen: number;
        };
        OrderLineDto: {
            /** @description the line's price before reductions */
            amountFen: number;
            category?: string;
            lineNo: number;
            name?: string;
            paidFen: number;
            quantity: number;
            sku: string;
            /** @description informs only */
            unitPriceFen?: number;
        };
        OrderPointsView: {
            available: number;
            debt: number;
            held: number;
            pending: number;
        };
        OwnLotView: {
            /** Format: date-time */
            availableAt: string;
            /** Format: date */
            lastDay?: string;
            /** @description left of it as written */
            remaining: number;
        };
        OwnOrderPage: {
            items: components["schemas"]["OwnOrderView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        OwnOrderView: {
            orderNo: string;
            /** Format: date-time */
            paidAt: string;
            paidFen: number;
            pointsEarned: number;
            refundedFen: number;
            storeName: string;
        };
        OwnTierChange: {
            /** @enum {string} */
            cause: "join" | "upgrade" | "renew" | "downgrade" | "refund" | "manual" | "purchase";
            /** Format: date-time */
            changedAt: string;
            /** @description name of the tier before */
            fromName: string | null;
            toName: string;
            /** Format: date */
            validUntil: string | null;
        };
        OwnTierChanges: {
            /** @description newest first */
            items: components["schemas"]["OwnTierChange"][];
        };
        PackCouponDto: {
            /** @description coupon template */
            coupon: string;
            quantity: number;
        };
        PerPeriodDto: {
            /**
             * @description of the brand calendar; weeks begin on Monday
             * @enum {string}
             */
            per: "day" | "week" | "month" | "year";
            times: number;
        };
        PickUpReceipt: {
            /** @example exc_01J0000000000000000000000A */
            exchangeId: string;
            /** Format: date-time */
            pickedUpAt: string;
        };
        PickUpRequest: {
            /** @description the clerk's own */
            storeCode: string;
        };
        PointsBalance: {
            available: number;
            /** @description owed: paid first out of what becomes available next */
            debt: number;
            /** @description available points of the next 90 days */
            expiring: components["schemas"]["ExpiringPointsView"][];
            /** @description set aside, within available */
            held: number;
            /** @description earned, not available yet */
            pending: number;
        };
        PointsCampaignDto: {
            categories?: string[];
            code: string;
            /** Format: date */
            from: string;
            name?: string;
            /** @description of the base; 150 gives half as much again */
            pointsPercent: number;
            products?: string[];
            stores?: string[];
            tiers?: string[];
            /**
             * Format: date
             * @description the last day
             */
            until: string;
        };
        PointsEntryDetail: {
            /**
             * Format: date-time
             * @description of points that came in
             */
            availableAt?: string;
            /** @description Σ of all entries so far */
            balanceAfter: number;
            /** @description place in the member's ledger order */
            id: string;
            /** @enum {string} */
            kind: "earn" | "spend" | "return" | "reverse" | "expire" | "settle" | "transfer_out" | "transfer_in" | "adjust";
            /**
             * Format: date
             * @description of points that came in and end
             */
            lastDay?: string;
            lot?: components["schemas"]["OwnLotView"];
            /** Format: date-time */
            occurredAt: string;
            /** @description taken beyond what there was: owed since */
            owed: number;
            /** @description 0 only for settle */
            points: number;
            /** @description a stable word: ORDER_BASE, ACTIVITY_REGISTER, EXPIRY, … */
            reason: string;
            reasonLabel: string;
            /**
             * Format: date-time
             * @description when it was written down
             */
            recordedAt: string;
            source: components["schemas"]["EntrySource"];
            touched: components["schemas"]["TouchedLotView"][];
            /** @description what it undid */
            undoes?: components["schemas"]["EntrySource"];
        };
        PointsEntryPage: {
            items: components["schemas"]["PointsEntryView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        PointsEntryView: {
            /**
             * Format: date-time
             * @description of points that came in
             */
            availableAt?: string;
            /** @description Σ of all entries so far */
            balanceAfter: number;
            /** @description place in the member's ledger order */
            id: string;
            /** @enum {string} */
            kind: "earn" | "spend" | "return" | "reverse" | "expire" | "settle" | "transfer_out" | "transfer_in" | "adjust";
            /**
             * Format: date
             * @description of points that came in and end
             */
            lastDay?: string;
            /** Format: date-time */
            occurredAt: string;
            /** @description 0 only for settle */
            points: number;
            /** @description a stable word: ORDER_BASE, ACTIVITY_REGISTER, EXPIRY, … */
            reason: string;
            source: components["schemas"]["EntrySource"];
        };
        PointsExplanation: {
            /**
             * Format: date-time
             * @description what was true at this instant, as recorded by then
             */
            at: string;
            available: number;
            /** @description available + pending − debt */
            balance: number;
            debt: number;
            /** @description their points add up to debt */
            debts: components["schemas"]["DebtPart"][];
            /** @description set aside, within available */
            held: number;
            /** @description their points add up to available + pending */
            parts: components["schemas"]["PointsPart"][];
            pending: number;
            /** @description happened by then, recorded only afterwards: not part of this balance */
            reportedLater: components["schemas"]["ReportedLater"];
        };
        PointsImportFindings: {
            /** @description granted before, just so */
            known: number;
            /** @description different members of those */
            members: number;
            months: components["schemas"]["PointsImportMonth"][];
            points: number;
            reasons: components["schemas"]["ImportRejections"][];
            rejected: number;
            rows: number;
            /** @description to be granted */
            valid: number;
        };
        PointsImportGranted: {
            lots: number;
            points: number;
        };
        PointsImportMonth: {
            lots: number;
            /** @description `YYYY-MM` of the last day; null: never ends */
            month: string | null;
            points: number;
        };
        PointsImportPage: {
            items: components["schemas"]["PointsImportView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        PointsImportView: {
            channel: string | null;
            fileName: string;
            /** @description null until checked */
            findings: components["schemas"]["PointsImportFindings"] | null;
            granted: components["schemas"]["PointsImportGranted"];
            /** @example imp_01J0000000000000000000000A */
            id: string;
            /** @description of the file that have come, the head included */
            lines: number;
            /** @enum {string} */
            membersBy: "member" | "external";
            /** @description pieces that have come: the seq of the next one */
            pieces: number;
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** @enum {string} */
            state: "uploading" | "checking" | "checked" | "importing" | "stopped" | "done" | "expired";
            /**
             * @description the task that checks or grants
             * @example tsk_01J0000000000000000000000A
             */
            taskId: string | null;
            /**
             * Format: date-time
             * @description when it was last uploaded to, checked or granted from
             */
            touchedAt: string;
        };
        PointsLiability: {
            /** @description Σ balances: outstanding − debt */
            balance: number;
            /** @description null: nothing to go by */
            breakage: components["schemas"]["BreakageView"] | null;
            debt: number;
            /** @description oldest first */
            flows: components["schemas"]["LiabilityFlow"][];
            members: number;
            months: components["schemas"]["LiabilityMonth"][];
            stores: components["schemas"]["LiabilityStore"][];
            totals: components["schemas"]["LiabilitySums"];
        };
        PointsMonth: {
            /** @description sum of the entries above 0 */
            gained: number;
            /** @description sum of the entries below 0, without the sign */
            gone: number;
            /** @description YYYY-MM */
            month: string;
        };
        PointsMonths: {
            /** @description newest first; months without entries are absent */
            items: components["schemas"]["PointsMonth"][];
        };
        PointsMovement: {
            entries: number;
            /** @enum {string} */
            kind: "earn" | "spend" | "return" | "reverse" | "expire" | "settle" | "transfer_out" | "transfer_in" | "adjust";
            points: number;
            reason: string;
            reasonLabel: string;
        };
        PointsPart: {
            /** Format: date-time */
            availableAt: string;
            /** Format: date-time */
            earnedAt: string;
            granted: number;
            /**
             * Format: date
             * @description absent: the points never end
             */
            lastDay?: string;
            /** @description id of the entry that brought the points in */
            lot: string;
            /** @description of its points, what was left then */
            points: number;
            reason: string;
            /** @description the reason in Chinese */
            reasonLabel: string;
            source: components["schemas"]["EntrySource"];
            /** @enum {string} */
            state: "available" | "pending";
        };
        PointsPreview: {
            /**
             * Format: date
             * @description when they can be used
             */
            availableOn: string;
            earnings: components["schemas"]["PreviewedEarning"][];
            /**
             * Format: date
             * @description null: never ends
             */
            lastDay: string | null;
            points: number;
        };
        PointsPreviewRequest: {
            rules: components["schemas"]["PointsRulesDto"];
            sample: components["schemas"]["SampleOrderDto"];
        };
        PointsRulesChange: {
            revision: string;
            rules: components["schemas"]["PointsRulesDto"];
        };
        PointsRulesDto: {
            /** @description points by activity */
            activities: {
                [key: string]: number;
            };
            /** @description absent: one person is always enough */
            adjustments?: components["schemas"]["AdjustmentLimitDto"];
            availableAfterDays: number;
            campaigns: components["schemas"]["PointsCampaignDto"][];
            caps?: components["schemas"]["CapsDto"];
            /** @description what earns nothing */
            exclude?: components["schemas"]["ExclusionDto"];
            expiry: string;
            /** @description their order is that of the caps */
            multipliers: components["schemas"]["MultiplierDto"][];
            /** @description absent: points pay nothing */
            offset?: components["schemas"]["OffsetDto"];
            rate: components["schemas"]["RateDto"];
            returnGraceDays: number;
            /** @description absent: no transfers */
            transfers?: components["schemas"]["TransferLimitsDto"];
        };
        PointsRulesView: {
            /** @description of these rules; a change names the one it began with */
            revision: string;
            rules: components["schemas"]["PointsRulesDto"];
        };
        PointsStatement: {
            /** @description after the last day, or now */
            closing: number;
            /** Format: date */
            from: string;
            /** @description opening + their points = closing */
            movements: components["schemas"]["PointsMovement"][];
            /** @description before the first day, by business time */
            opening: number;
            /** Format: date */
            to: string;
        };
        PointsTransferOffer: {
            /** @description the sender’s nickname */
            from: string | null;
            /**
             * Format: date-time
             * @description when it goes back by itself
             */
            lapsesAt: string;
            /** @description claimed by the caller */
            mine: boolean;
            /** @description sent by the caller */
            own: boolean;
            /** @description by the ends that they keep */
            parts: components["schemas"]["PointsTransferPart"][];
            points: number;
            /** @enum {string} */
            state: "offered" | "claimed" | "returned" | "cancelled";
        };
        PointsTransferPage: {
            items: components["schemas"]["PointsTransferView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        PointsTransferPart: {
            /**
             * Format: date
             * @description null: never ends
             */
            lastDay: string | null;
            points: number;
        };
        PointsTransferRequest: {
            points: number;
        };
        PointsTransferTerms: {
            enabled: boolean;
            /** @description of the day’s limit */
            leftToday: number;
            minPoints: number;
            spendable: number;
        };
        PointsTransferToken: {
            token: string;
        };
        PointsTransferView: {
            /** Format: date-time */
            endedAt: string | null;
            /** @example ptr_01J0000000000000000000000A */
            id: string;
            /**
             * Format: date-time
             * @description when it goes back by itself
             */
            lapsesAt: string;
            /** Format: date-time */
            offeredAt: string;
            /** @description by the ends that they keep */
            parts: components["schemas"]["PointsTransferPart"][];
            points: number;
            /** @enum {string} */
            state: "offered" | "claimed" | "returned" | "cancelled";
            /** @description of the link, while it is offered */
            token: string | null;
        };
        PreviewedEarning: {
            points: number;
            reason: string;
        };
        PreviewRequest: {
            audience: components["schemas"]["CampaignAudienceDto"];
            offer?: components["schemas"]["CampaignOfferDto"];
        };
        PrivacyView: {
            text: string;
            version: string;
        };
        ProfileDto: {
            birthday?: components["schemas"]["BirthdayDto"];
            /** @enum {string} */
            gender?: "female" | "male" | "unknown";
            nickname?: string;
        };
        QuoteAnswer: {
            coupons: components["schemas"]["QuotedCouponView"][];
            /**
             * Format: date-time
             * @description coupons and points are held until then
             */
            heldUntil?: string;
            lines: components["schemas"]["QuotedLineView"][];
            /** @description the most that could be used */
            mostPoints: number;
            offsetFen: number;
            payableFen: number;
            pointsToEarn: components["schemas"]["QuotedEarningView"][];
            pointsToUse: number;
            progress: components["schemas"]["TierProgressView"] | null;
            quoteId: string;
            /** @description code of the tier */
            tier: string | null;
            /**
             * @description why fewer points than asked for
             * @enum {string}
             */
            why?: "INVALID_INPUT" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_MISMATCH" | "IDEMPOTENCY_IN_FLIGHT" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "TOO_MANY_LINES" | "RATE_LIMITED" | "CLOCK_AHEAD" | "UNAUTHENTICATED" | "FORBIDDEN" | "MEMBERS_ONLY" | "CREDENTIALS_INVALID" | "STAFF_UNKNOWN" | "STAFF_NOT_BOUND" | "STAFF_ALREADY_BOUND" | "INVITE_INVALID" | "STORE_UNKNOWN" | "WECHAT_CODE_INVALID" | "PHONE_CODE_INVALID" | "PHONE_PROOF_NEEDED" | "CONSENT_REQUIRED" | "CONSENT_VERSION_UNKNOWN" | "AGE_NOT_CONFIRMED" | "MEMBER_UNKNOWN" | "BIRTHDAY_CHANGE_USED" | "MEMBER_CODE_INVALID" | "MEMBER_CODE_USED" | "MEMBER_CODE_REQUIRED" | "MEMBER_CODE_ATTEMPTS" | "INSUFFICIENT_POINTS" | "COUPON_IMPORT_UNKNOWN" | "COUPON_IMPORT_OUT_OF_STEP" | "COUPON_IMPORT_EXPIRED" | "POINTS_IMPORT_UNKNOWN" | "POINTS_IMPORT_OUT_OF_STEP" | "POINTS_IMPORT_EXPIRED" | "ADJUSTMENT_UNKNOWN" | "ADJUSTMENT_ALREADY_DECIDED" | "SECOND_PERSON_NEEDED" | "NOTHING_TO_REVERSE" | "TRANSFER_OFF" | "TRANSFER_TOO_FEW" | "TRANSFER_LIMIT_REACHED" | "TRANSFER_UNKNOWN" | "TRANSFER_ALREADY_CLAIMED" | "TRANSFER_ENDED" | "TRANSFER_TO_ONESELF" | "OFFSET_NOT_ALLOWED" | "ORDER_LINE_UNKNOWN" | "REFUND_EXCEEDS_PAID" | "QUOTE_MISMATCH" | "QUOTE_UNKNOWN" | "QUOTE_LAPSED" | "QUOTE_USED" | "COUPON_MALFORMED" | "COUPON_UNKNOWN" | "COUPON_ALREADY_REDEEMED" | "COUPON_HELD" | "COUPON_VOIDED" | "COUPON_TRANSFERRED" | "COUPON_NOT_YET_VALID" | "COUPON_EXPIRED" | "COUPON_WRONG_STORE" | "COUPON_WRONG_CHANNEL" | "COUPON_WRONG_TIER" | "COUPON_NOT_THEIRS" | "COUPON_BLACKOUT" | "COUPON_AMOUNT_NEEDED" | "COUPON_THRESHOLD_NOT_MET" | "COUPON_WRONG_GOODS" | "COUPON_NOT_COMBINABLE" | "COUPON_LIMIT_REACHED" | "COUPON_SOLD_OUT" | "COUPON_NOT_CLAIMABLE" | "COUPON_NOT_GRANTABLE" | "GRANT_QUOTA_USED_UP" | "TEMPLATE_RETIRED" | "TEMPLATE_NOT_ACTIVE" | "REDEMPTION_UNKNOWN" | "REDEMPTION_ALREADY_UNDONE" | "REDEMPTION_UNDO_TOO_LATE" | "MISSED_GRANT_CLOSED" | "MISSED_GRANT_GRANTED" | "CAMPAIGN_BUDGET_USED_UP" | "TEMPLATE_UNKNOWN" | "TEMPLATE_CODE_TAKEN" | "COUPON_NOT_TRANSFERABLE" | "COUPON_TRANSFERRED_ONCE" | "COUPON_TRANSFER_UNKNOWN" | "COUPON_TRANSFER_OWN" | "COUPON_TRANSFER_TAKEN" | "COUPON_TRANSFER_ENDED" | "CODE_TRIES_USED_UP" | "COUPON_CODE_MALFORMED" | "COUPON_CODE_UNKNOWN" | "COUPON_CODE_USED" | "COUPON_CODE_USED_BY_YOU" | "COUPON_CODE_NOT_YET_VALID" | "COUPON_CODE_EXPIRED" | "COUPON_CODE_STOPPED" | "COUPON_CODE_LIMIT_REACHED" | "COUPON_CODE_USED_UP" | "CODE_BATCH_UNKNOWN" | "CODE_WORD_TAKEN" | "REWARD_UNKNOWN" | "REWARD_SOLD_OUT" | "REWARD_LIMIT_REACHED" | "REWARD_NOT_ON_SALE" | "REWARD_STORE_NEEDED" | "REWARD_NOT_IN_STORE" | "EXCHANGE_WRONG_STORE" | "EXCHANGE_NOT_FOR_PICK_UP" | "EXCHANGE_UNKNOWN" | "EXCHANGE_ALREADY_PICKED_UP" | "EXCHANGE_ALREADY_CANCELLED" | "BENEFIT_UNKNOWN" | "BENEFIT_NOT_THEIRS" | "BENEFIT_USED_UP" | "BENEFIT_USE_UNKNOWN" | "BENEFIT_USE_UNDONE" | "BENEFIT_UNDO_TOO_LATE" | "TIER_UNKNOWN" | "TIER_THRESHOLDS_OUT_OF_ORDER" | "RULES_CHANGED" | "CAMPAIGN_UNKNOWN" | "CAMPAIGN_NOT_DRAFT" | "CAMPAIGN_ALREADY_ENDED" | "CAMPAIGN_AUDIENCE_EMPTY" | "CAMPAIGN_COST_UNKNOWN" | "MESSAGE_UNKNOWN" | "TASK_UNKNOWN" | "TASK_ALREADY_ENDED" | "TASK_NOT_ENDED" | "DATABASE_AWAY" | "WECHAT_AWAY" | "SHUTTING_DOWN" | "INTERNAL";
        };
        QuotedCouponView: {
            code: string;
            /** @description alone in this cart */
            usable: boolean;
            /** @enum {string} */
            why?: "INVALID_INPUT" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_MISMATCH" | "IDEMPOTENCY_IN_FLIGHT" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "TOO_MANY_LINES" | "RATE_LIMITED" | "CLOCK_AHEAD" | "UNAUTHENTICATED" | "FORBIDDEN" | "MEMBERS_ONLY" | "CREDENTIALS_INVALID" | "STAFF_UNKNOWN" | "STAFF_NOT_BOUND" | "STAFF_ALREADY_BOUND" | "INVITE_INVALID" | "STORE_UNKNOWN" | "WECHAT_CODE_INVALID" | "PHONE_CODE_INVALID" | "PHONE_PROOF_NEEDED" | "CONSENT_REQUIRED" | "CONSENT_VERSION_UNKNOWN" | "AGE_NOT_CONFIRMED" | "MEMBER_UNKNOWN" | "BIRTHDAY_CHANGE_USED" | "MEMBER_CODE_INVALID" | "MEMBER_CODE_USED" | "MEMBER_CODE_REQUIRED" | "MEMBER_CODE_ATTEMPTS" | "INSUFFICIENT_POINTS" | "COUPON_IMPORT_UNKNOWN" | "COUPON_IMPORT_OUT_OF_STEP" | "COUPON_IMPORT_EXPIRED" | "POINTS_IMPORT_UNKNOWN" | "POINTS_IMPORT_OUT_OF_STEP" | "POINTS_IMPORT_EXPIRED" | "ADJUSTMENT_UNKNOWN" | "ADJUSTMENT_ALREADY_DECIDED" | "SECOND_PERSON_NEEDED" | "NOTHING_TO_REVERSE" | "TRANSFER_OFF" | "TRANSFER_TOO_FEW" | "TRANSFER_LIMIT_REACHED" | "TRANSFER_UNKNOWN" | "TRANSFER_ALREADY_CLAIMED" | "TRANSFER_ENDED" | "TRANSFER_TO_ONESELF" | "OFFSET_NOT_ALLOWED" | "ORDER_LINE_UNKNOWN" | "REFUND_EXCEEDS_PAID" | "QUOTE_MISMATCH" | "QUOTE_UNKNOWN" | "QUOTE_LAPSED" | "QUOTE_USED" | "COUPON_MALFORMED" | "COUPON_UNKNOWN" | "COUPON_ALREADY_REDEEMED" | "COUPON_HELD" | "COUPON_VOIDED" | "COUPON_TRANSFERRED" | "COUPON_NOT_YET_VALID" | "COUPON_EXPIRED" | "COUPON_WRONG_STORE" | "COUPON_WRONG_CHANNEL" | "COUPON_WRONG_TIER" | "COUPON_NOT_THEIRS" | "COUPON_BLACKOUT" | "COUPON_AMOUNT_NEEDED" | "COUPON_THRESHOLD_NOT_MET" | "COUPON_WRONG_GOODS" | "COUPON_NOT_COMBINABLE" | "COUPON_LIMIT_REACHED" | "COUPON_SOLD_OUT" | "COUPON_NOT_CLAIMABLE" | "COUPON_NOT_GRANTABLE" | "GRANT_QUOTA_USED_UP" | "TEMPLATE_RETIRED" | "TEMPLATE_NOT_ACTIVE" | "REDEMPTION_UNKNOWN" | "REDEMPTION_ALREADY_UNDONE" | "REDEMPTION_UNDO_TOO_LATE" | "MISSED_GRANT_CLOSED" | "MISSED_GRANT_GRANTED" | "CAMPAIGN_BUDGET_USED_UP" | "TEMPLATE_UNKNOWN" | "TEMPLATE_CODE_TAKEN" | "COUPON_NOT_TRANSFERABLE" | "COUPON_TRANSFERRED_ONCE" | "COUPON_TRANSFER_UNKNOWN" | "COUPON_TRANSFER_OWN" | "COUPON_TRANSFER_TAKEN" | "COUPON_TRANSFER_ENDED" | "CODE_TRIES_USED_UP" | "COUPON_CODE_MALFORMED" | "COUPON_CODE_UNKNOWN" | "COUPON_CODE_USED" | "COUPON_CODE_USED_BY_YOU" | "COUPON_CODE_NOT_YET_VALID" | "COUPON_CODE_EXPIRED" | "COUPON_CODE_STOPPED" | "COUPON_CODE_LIMIT_REACHED" | "COUPON_CODE_USED_UP" | "CODE_BATCH_UNKNOWN" | "CODE_WORD_TAKEN" | "REWARD_UNKNOWN" | "REWARD_SOLD_OUT" | "REWARD_LIMIT_REACHED" | "REWARD_NOT_ON_SALE" | "REWARD_STORE_NEEDED" | "REWARD_NOT_IN_STORE" | "EXCHANGE_WRONG_STORE" | "EXCHANGE_NOT_FOR_PICK_UP" | "EXCHANGE_UNKNOWN" | "EXCHANGE_ALREADY_PICKED_UP" | "EXCHANGE_ALREADY_CANCELLED" | "BENEFIT_UNKNOWN" | "BENEFIT_NOT_THEIRS" | "BENEFIT_USED_UP" | "BENEFIT_USE_UNKNOWN" | "BENEFIT_USE_UNDONE" | "BENEFIT_UNDO_TOO_LATE" | "TIER_UNKNOWN" | "TIER_THRESHOLDS_OUT_OF_ORDER" | "RULES_CHANGED" | "CAMPAIGN_UNKNOWN" | "CAMPAIGN_NOT_DRAFT" | "CAMPAIGN_ALREADY_ENDED" | "CAMPAIGN_AUDIENCE_EMPTY" | "CAMPAIGN_COST_UNKNOWN" | "MESSAGE_UNKNOWN" | "TASK_UNKNOWN" | "TASK_ALREADY_ENDED" | "TASK_NOT_ENDED" | "DATABASE_AWAY" | "WECHAT_AWAY" | "SHUTTING_DOWN" | "INTERNAL";
        };
        QuotedEarningView: {
            points: number;
            reason: string;
        };
        QuotedKeepView: {
            /**
             * Format: date
             * @description last day
             */
            by: string;
            /** @description 0: this order keeps it */
            missing: number;
        };
        QuotedLineView: {
            amountFen: number;
            lineNo: number;
            payableFen: number;
            reductions: components["schemas"]["ReductionView"][];
        };
        QuotedNextTierView: {
            code: string;
            /** @description 0: this order reaches it */
            missing: number;
            name: string;
        };
        QuoteLineDto: {
            /** @description the line's price before reductions */
            amountFen: number;
            category?: string;
            lineNo: number;
            name?: string;
            quantity: number;
            sku: string;
            /** @description informs only */
            unitPriceFen?: number;
        };
        QuoteRequest: {
            /**
             * Format: date-time
             * @description the instant to be quoted for; now
             */
            at?: string;
            /** @description the key's own */
            channel: string;
            /** @description absent: the best for the member; empty: none */
            couponCodes?: string[];
            /** @description coupons and points are held until then */
            holdSeconds?: number;
            lines: components["schemas"]["QuoteLineDto"][];
            /** @description lets coupons and points be spent */
            memberCode?: string;
            /** @description member price and points to earn only */
            memberNo?: string;
            /** @description lowered to the largest allowed number */
            pointsToUse?: number;
            storeCode: string;
        };
        RateDto: {
            perFen: number;
            points: number;
        };
        ReasonCount: {
            count: number;
            why: string;
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
            coupon: components["schemas"]["CouponView"];
            /** Format: date-time */
            redeemedAt: string;
            /** @example rdm_01J0000000000000000000000A */
            redemptionId: string;
            reductionFen?: number;
        };
        ReductionView: {
            /** @description the coupon's */
            code?: string;
            fen: number;
            /** @enum {string} */
            kind: "member_price" | "coupon" | "offset";
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
            state: "applied" | "waiting";
        };
        RefundDto: {
            lines?: components["schemas"]["RefundLineDto"][];
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
        RefundLineDto: {
            lineNo: number;
            /** @description informs only */
            quantity?: number;
            refundedFen: number;
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
            birthday?: components["schemas"]["BirthdayDto"];
            consents: components["schemas"]["ConsentDto"][];
            /** @description what the phone button gave */
            phoneCode: string;
            profile?: components["schemas"]["ProfileDto"];
            source?: components["schemas"]["SourceDto"];
        };
        RejectionRequest: {
            note: string;
        };
        ReportedLater: {
            entries: number;
            points: number;
        };
        ReportOrderDto: {
            /** @description the key's own */
            channel: string;
            /** @description spent by the member code */
            couponCodes?: string[];
            lines: components["schemas"]["OrderLineDto"][];
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
            /**
             * @description the quote that this is the order of; carries its member, coupons and points
             * @example quo_01J0000000000000000000000A
             */
            quoteId?: string;
            /** @description a fact: always stored, conflicts are listed */
            settled?: boolean;
            staffCode?: string;
            storeCode: string;
        };
        RetryStarted: {
            /** @description how many wait */
            count: number;
            /** @example tsk_01J0000000000000000000000A */
            taskId: string;
        };
        RetryTemplateRequest: {
            templateCode: string;
        };
        RewardConsoleItem: {
            code: string;
            /** @description what a coupon reward gives */
            couponTemplate?: string;
            description?: string;
            /** @description exchanged and not cancelled */
            exchanged: number;
            /** @enum {string} */
            kind: "coupon" | "gift" | "service";
            name: string;
            onSale?: components["schemas"]["OnSaleDto"];
            perMember?: number;
            perPeriod?: components["schemas"]["PerPeriodDto"];
            points: number;
            /** @description absent: no limit */
            stock?: number;
            /** @description stock of a gift */
            stores?: components["schemas"]["RewardStoreDto"][];
            /** @description prices of tiers */
            tierPoints?: components["schemas"]["TierPointsDto"][];
        };
        RewardConsoleList: {
            items: components["schemas"]["RewardConsoleItem"][];
        };
        RewardList: {
            items: components["schemas"]["RewardView"][];
        };
        RewardRequest: {
            /** @description what a coupon reward gives */
            couponTemplate?: string;
            description?: string;
            /** @enum {string} */
            kind: "coupon" | "gift" | "service";
            name: string;
            onSale?: components["schemas"]["OnSaleDto"];
            perMember?: number;
            perPeriod?: components["schemas"]["PerPeriodDto"];
            points: number;
            /** @description absent: no limit */
            stock?: number;
            /** @description stock of a gift */
            stores?: components["schemas"]["RewardStoreDto"][];
            /** @description prices of tiers */
            tierPoints?: components["schemas"]["TierPointsDto"][];
        };
        RewardStoreDto: {
            stock: number;
            store: string;
        };
        RewardStoreView: {
            /** @description in this store */
            left: number;
            name: string;
            store: string;
        };
        RewardView: {
            code: string;
            description?: string;
            exchangeable: boolean;
            /** @enum {string} */
            kind: "coupon" | "gift" | "service";
            /** @description in stock; absent without a limit */
            left?: number;
            name: string;
            onSale?: components["schemas"]["OnSaleDto"];
            /** @description limit per member */
            perMember?: number;
            perPeriod?: components["schemas"]["PerPeriodDto"];
            /** @description what one costs this member */
            points: number;
            /** @description what it costs without the price of a tier */
            regularPoints?: number;
            /** @description where a gift can be picked up */
            stores?: components["schemas"]["RewardStoreView"][];
            template?: components["schemas"]["TemplateView"];
            /** @enum {string} */
            why?: "MEMBERS_ONLY" | "NOT_ON_SALE" | "LIMIT_REACHED" | "SOLD_OUT" | "INSUFFICIENT_POINTS";
        };
        RulePoints: {
            after: number;
            before: number;
            reason: string;
        };
        SampleOrderDto: {
            /** @description in the month of the member’s birthday */
            birthdayMonth: boolean;
            /** Format: date */
            day: string;
            paidFen: number;
            storeCode: string;
            tierCode: string;
        };
        ServiceStandingView: {
            code: string;
            left: number;
            name: string;
            /** @enum {string} */
            per: "month" | "year";
            /**
             * Format: date
             * @description last day of the period
             */
            until: string;
            /** @description in this period */
            used: number;
            /** @description allowed in a period */
            uses: number;
        };
        SessionAnswer: {
            /** @description seconds */
            expiresIn: number;
            /** @description null for a visitor */
            member: components["schemas"]["MemberView"] | null;
            token: string;
        };
        SessionRequest: {
            /** @description what wx.login gave */
            code: string;
        };
        SourceDto: {
            referrerNo?: string;
            scene?: string;
            staffCode?: string;
            storeCode?: string;
        };
        SpendGiftChange: {
            /** @description true, when absent */
            active?: boolean;
            /** @description code of a coupon template */
            coupon: string;
            /** Format: date */
            from: string;
            /** @description what must have been paid for the lines in scope */
            minFen: number;
            name: string;
            scope?: components["schemas"]["SpendGiftScopeDto"];
            /**
             * Format: date
             * @description last day
             */
            until: string;
        };
        SpendGiftList: {
            items: components["schemas"]["SpendGiftView"][];
        };
        SpendGiftScopeDto: {
            /** @description beside products */
            categories?: string[];
            channels?: string[];
            excludeCategories?: string[];
            excludeProducts?: string[];
            products?: string[];
            stores?: string[];
            /** @description beside stores */
            storeTags?: string[];
        };
        SpendGiftView: {
            /** @description true, when absent */
            active?: boolean;
            code: string;
            /** @description code of a coupon template */
            coupon: string;
            couponName: string;
            /** Format: date */
            from: string;
            /** @description orders that brought it, missed ones included */
            given: number;
            /** @description what must have been paid for the lines in scope */
            minFen: number;
            name: string;
            scope?: components["schemas"]["SpendGiftScopeDto"];
            /** @description of these, taken back after a refund */
            takenBack: number;
            /**
             * Format: date
             * @description last day
             */
            until: string;
        };
        StaffGrantRequest: {
            /** @description shown by the member who is to get it */
            memberCode: string;
            reason: string;
            storeCode: string;
            templateCode: string;
        };
        StaffList: {
            items: components["schemas"]["StaffListItem"][];
        };
        StaffListItem: {
            active: boolean;
            /** @description a WeChat account is bound */
            bound: boolean;
            code: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "marketer" | "service" | "data_steward" | "region_manager" | "store_manager" | "clerk" | "auditor";
            stores: components["schemas"]["StaffStoreView"][];
        };
        StaffSelf: {
            permissions: string[];
            staff: components["schemas"]["StaffView"];
        };
        StaffSessionAnswer: {
            expiresIn: number;
            staff: components["schemas"]["StaffView"];
            token: string;
        };
        StaffSessionRequest: {
            /** @description from wx.login */
            code: string;
        };
        StaffStoreView: {
            code: string;
            name: string;
        };
        StaffView: {
            code: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "marketer" | "service" | "data_steward" | "region_manager" | "store_manager" | "clerk" | "auditor";
            stores: components["schemas"]["StaffStoreView"][];
        };
        StorefrontView: {
            birthday: components["schemas"]["BirthdayTermsView"];
            name: string;
            /** @description one sentence each */
            pointsRules: string[];
            /** @description members may send points to friends */
            pointsTransfers: boolean;
            privacy: components["schemas"]["PrivacyView"];
            stores: components["schemas"]["StoreView"][];
            subscribeTemplates: components["schemas"]["SubscribeTemplateView"][];
            /**
             * @description what thresholds count
             * @enum {string}
             */
            tierMetric: "spend" | "orders" | "growth";
            tiers: components["schemas"]["TierCard"][];
        };
        StoreList: {
            items: components["schemas"]["StoreView"][];
        };
        StoreTagsRequest: {
            /** @description all of the store’s tags */
            tags: string[];
        };
        StoreView: {
            address: string;
            code: string;
            name: string;
            region: string;
            /** @description coupons name stores by them */
            tags: string[];
        };
        SubscribeResultDto: {
            /** @enum {string} */
            result: "accept" | "reject" | "ban" | "filter";
            templateId: string;
        };
        SubscribeTemplateView: {
            templateId: string;
            title: string;
            type: string;
        };
        SubscriptionReportDto: {
            /** @description made by the client for each call of wx.requestSubscribeMessage; counted once */
            requestId: string;
            results: components["schemas"]["SubscribeResultDto"][];
        };
        TaskPage: {
            items: components["schemas"]["TaskView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        TaskTray: {
            items: components["schemas"]["TaskView"][];
        };
        TaskView: {
            /** @description it may be cancelled by who asks */
            cancellable: boolean;
            /** Format: date-time */
            createdAt: string;
            done: number;
            /** Format: date-time */
            endedAt: string | null;
            /** @description why it failed */
            failure: string | null;
            /** @example tsk_01J0000000000000000000000A */
            id: string;
            /** @description a stable word: coupon.codes, … */
            kind: string;
            /** @description of the last seconds */
            perSecond: number | null;
            /** @description what the kind gives at its end */
            result: {
                [key: string]: unknown;
            } | null;
            secondsLeft: number | null;
            /** @description who: staff:M01 */
            startedBy: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            title: string;
            /** @description null while nobody knows */
            total: number | null;
        };
        TemplateChangeRequest: {
            amountOffFen?: number;
            blackout?: components["schemas"]["DayRangeDto"][];
            capFen?: number;
            claimable?: boolean;
            combinesWith?: string[];
            /** @description true when absent */
            combinesWithMemberPrice?: boolean;
            cost?: components["schemas"]["CouponCostDto"];
            /** @description in place of the words we make */
            description?: string;
            /** @description clerks may give it, within their quota */
            grantable?: boolean;
            group?: string;
            hours?: components["schemas"]["HourRangeDto"][];
            /** @enum {string} */
            kind: "amount_off" | "percent_off" | "fixed_price" | "voucher" | "pass";
            name: string;
            /** @description 88 is 8.8 折 */
            payPercent?: number;
            /** @description limits claims; absent: no limit */
            perMember?: number;
            /** @description limits claims of a business day */
            perMemberDay?: number;
            /** @description of a fixed_price: what the dearest unit in scope costs */
            priceFen?: number;
            scope?: components["schemas"]["CouponScopeDto"];
            /** @description limits every source; absent: no limit */
            stock?: number;
            thresholdFen?: number;
            /** @description may be given to a friend, once */
            transferable?: boolean;
            /** @description may be given on by who was given it */
            transferableAgain?: boolean;
            /** @description of a pass: how often it is good */
            uses?: number;
            validity: components["schemas"]["ValidityDto"];
            /** @description good days of the week, 1 is Monday; absent: all */
            weekdays?: number[];
        };
        TemplateDetail: {
            amountOffFen?: number;
            blackout?: components["schemas"]["DayRangeDto"][];
            capFen?: number;
            claimable?: boolean;
            code: string;
            combinesWith?: string[];
            /** @description true when absent */
            combinesWithMemberPrice?: boolean;
            cost?: components["schemas"]["CouponCostDto"];
            /** @description in place of the words we make */
            description?: string;
            expired: number;
            /** @description clerks may give it, within their quota */
            grantable?: boolean;
            group?: string;
            hours?: components["schemas"]["HourRangeDto"][];
            issued: number;
            /** @enum {string} */
            kind: "amount_off" | "percent_off" | "fixed_price" | "voucher" | "pass";
            name: string;
            /** @description 88 is 8.8 折 */
            payPercent?: number;
            /** @description limits claims; absent: no limit */
            perMember?: number;
            /** @description limits claims of a business day */
            perMemberDay?: number;
            /** @description of a fixed_price: what the dearest unit in scope costs */
            priceFen?: number;
            redeemed: number;
            /** @description the rules in plain sentences */
            rules: string[];
            scope?: components["schemas"]["CouponScopeDto"];
            /** @description cost of what is redeemed, in fen */
            spentFen?: number;
            /** @enum {string} */
            state: "active" | "paused" | "retired";
            /** @description limits every source; absent: no limit */
            stock?: number;
            thresholdFen?: number;
            /** @description may be given to a friend, once */
            transferable?: boolean;
            /** @description may be given on by who was given it */
            transferableAgain?: boolean;
            /** @description of a pass: how often it is good */
            uses?: number;
            validity: components["schemas"]["ValidityDto"];
            /** @description when it is good, in words */
            validityText: string;
            /** @description of the terms; coupons keep the one they were issued under */
            version: number;
            voided: number;
            /** @description good days of the week, 1 is Monday; absent: all */
            weekdays?: number[];
            /** @description what it is worth, in words */
            worthText: string;
        };
        TemplateDetailList: {
            items: components["schemas"]["TemplateDetail"][];
        };
        TemplateKeywordView: {
            field: string;
            keyword: string;
            label: string;
        };
        TemplatePreview: {
            /** @description the rules in plain sentences */
            rules: string[];
            template: components["schemas"]["TemplateView"];
        };
        TemplateRequest: {
            amountOffFen?: number;
            blackout?: components["schemas"]["DayRangeDto"][];
            capFen?: number;
            claimable?: boolean;
            code: string;
            combinesWith?: string[];
            /** @description true when absent */
            combinesWithMemberPrice?: boolean;
            cost?: components["schemas"]["CouponCostDto"];
            /** @description in place of the words we make */
            description?: string;
            /** @description clerks may give it, within their quota */
            grantable?: boolean;
            group?: string;
            hours?: components["schemas"]["HourRangeDto"][];
            /** @enum {string} */
            kind: "amount_off" | "percent_off" | "fixed_price" | "voucher" | "pass";
            name: string;
            /** @description 88 is 8.8 折 */
            payPercent?: number;
            /** @description limits claims; absent: no limit */
            perMember?: number;
            /** @description limits claims of a business day */
            perMemberDay?: number;
            /** @description of a fixed_price: what the dearest unit in scope costs */
            priceFen?: number;
            scope?: components["schemas"]["CouponScopeDto"];
            /** @description limits every source; absent: no limit */
            stock?: number;
            thresholdFen?: number;
            /** @description may be given to a friend, once */
            transferable?: boolean;
            /** @description may be given on by who was given it */
            transferableAgain?: boolean;
            /** @description of a pass: how often it is good */
            uses?: number;
            validity: components["schemas"]["ValidityDto"];
            /** @description good days of the week, 1 is Monday; absent: all */
            weekdays?: number[];
        };
        TemplateStateRequest: {
            /** @enum {string} */
            state: "active" | "paused" | "retired";
        };
        TemplateView: {
            amountOffFen?: number;
            /** @description the most a percentage takes off */
            capFen?: number;
            code: string;
            /** @description what it is worth, in words */
            description: string;
            /** @enum {string} */
            kind: "amount_off" | "percent_off" | "fixed_price" | "voucher" | "pass";
            name: string;
            /** @description 88 is 8.8 折 */
            payPercent?: number;
            /** @description what one unit costs with a fixed_price */
            priceFen?: number;
            scope?: components["schemas"]["CouponScopeDto"];
            thresholdFen?: number;
            /** @description how often a pass is good */
            uses?: number;
            /** @description when it is good, in words */
            validityText: string;
        };
        TierBenefitsDto: {
            /** @description whom to turn to, in words */
            contact: string | null;
            /** @description new products earlier than others */
            earlyAccess: boolean;
            /** @description coupons of every month */
            monthlyPack: components["schemas"]["PackCouponDto"][];
            /** @description free services */
            services: components["schemas"]["BenefitServiceDto"][];
            /** @description given once with an upgrade */
            upgradeGifts: components["schemas"]["UpgradeGiftDto"][];
        };
        TierBenefitsView: {
            benefitTerms: components["schemas"]["TierBenefitsDto"];
            code: string;
        };
        TierCard: {
            /** @description in words */
            benefits: string[];
            benefitTerms: components["schemas"]["TierBenefitsDto"];
            cardFace: components["schemas"]["CardFaceDto"];
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
            items: components["schemas"]["TierCard"][];
        };
        TierChangeView: {
            /** @enum {string} */
            cause: "join" | "upgrade" | "renew" | "downgrade" | "refund" | "manual" | "purchase";
            /** Format: date-time */
            changedAt: string;
            fromCode: string | null;
            metric: number;
            /** @description of a change by hand */
            reason: string | null;
            toCode: string;
            /** Format: date */
            validUntil: string | null;
        };
        TierConsoleItem: {
            /** @description in words */
            benefits: string[];
            benefitTerms: components["schemas"]["TierBenefitsDto"];
            cardFace: components["schemas"]["CardFaceDto"];
            code: string;
            /** @description whose period ends within 30 days */
            endingSoon: number;
            /** @description metric to enter the tier; fen when the metric is spend */
            enter: number;
            /** @description whose period is over and may still be kept */
            inGrace: number;
            /** @description metric of a period to keep the tier */
            keep: number;
            members: number;
            name: string;
            /** @description what members of the tier pay, in percent */
            payPercent: number;
            /** @description points of the tier, in percent of the base */
            pointsPercent: number;
            rank: number;
        };
        TierConsoleList: {
            items: components["schemas"]["TierConsoleItem"][];
            /**
             * @description what thresholds count
             * @enum {string}
             */
            metric: "spend" | "orders" | "growth";
            policy: components["schemas"]["TierPolicyDto"];
        };
        TierEditRequest: {
            cardFace: components["schemas"]["CardFaceDto"];
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
        TierFlow: {
            from: string;
            members: number;
            to: string;
        };
        TierHistoryView: {
            /** Format: date-time */
            at: string;
            /** @description who did it */
            by: string;
            from: string | null;
            metric: number;
            /** @description of a change by hand */
            reason: string | null;
            to: string;
            /** Format: date */
            validUntil: string | null;
            /** @enum {string} */
            why: "join" | "upgrade" | "renew" | "downgrade" | "refund" | "manual" | "purchase";
        };
        TierName: {
            code: string;
            name: string;
        };
        TierPointsDto: {
            points: number;
            tier: string;
        };
        TierPolicyDto: {
            graceDays: number;
            /** @description growth value of activities; left out of a change: as before */
            growthActivities?: components["schemas"]["GrowthActivitiesDto"];
            /** @description null: no growth value is kept */
            growthPerYuan: number | null;
            /** @description goods without a member price; left out of a change: as before */
            memberPriceExclude?: components["schemas"]["FullPriceDto"];
            /**
             * @description what thresholds count
             * @enum {string}
             */
            metric: "spend" | "orders" | "growth";
            /** @description days before the end that the member is told; 0: never */
            noticeDays: number;
            /** @description a refund takes the upgrade back */
            revokeOnRefund: boolean;
            /** @description down by one rank at a time */
            stepDown: boolean;
            /** @description null: a tier is for ever */
            validMonths: number | null;
            /** @description rolling:<months>, calendar_year or lifetime */
            window: string;
        };
        TierProgressView: {
            keep?: components["schemas"]["QuotedKeepView"];
            /**
             * @description what is counted; fen when it is spend
             * @enum {string}
             */
            metric: "spend" | "orders" | "growth";
            nextTier?: components["schemas"]["QuotedNextTierView"];
        };
        TierThresholdsChange: {
            tiers: components["schemas"]["TierThresholdsDto"][];
        };
        TierThresholdsDto: {
            code: string;
            /** @description metric to enter; fen when the metric is spend */
            enter: number;
            /** @description metric of a period to keep the tier */
            keep: number;
            /** @description of the base */
            pointsPercent: number;
        };
        TierView: {
            cardFace: components["schemas"]["CardFaceDto"];
            code: string;
            keep?: components["schemas"]["KeepView"];
            /** @description in the window to enter a tier */
            metric: number;
            /**
             * @description what the metric counts
             * @enum {string}
             */
            metricKind: "spend" | "orders" | "growth";
            name: string;
            nextTier?: components["schemas"]["NextTierView"];
            rank: number;
            /** Format: date */
            validUntil: string | null;
        };
        TouchedLotView: {
            /** Format: date-time */
            earnedAt: string;
            /** Format: date */
            lastDay?: string;
            /** @description id of the entry that brought the lot in */
            lot: string;
            /** @description below 0 taken out, above 0 put back */
            points: number;
            reason: string;
            reasonLabel: string;
            source: components["schemas"]["EntrySource"];
        };
        TransferLimitsDto: {
            /** @description at most so many a day */
            maxPerDay: number;
            /** @description at least so many in one */
            minPoints: number;
        };
        TransferOfferView: {
            /** @description the giver’s nickname, when others may see it */
            from: string | null;
            /** @description the caller’s own offer */
            own: boolean;
            /** @enum {string} */
            state: "offered" | "accepted" | "taken_back" | "lapsed";
            template: components["schemas"]["TemplateView"];
            /** Format: date-time */
            until: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string;
        };
        TransferTokenRequest: {
            token: string;
        };
        TransferView: {
            /** @enum {string} */
            state: "offered" | "accepted" | "taken_back" | "lapsed";
            /** @description for the link that the friend opens */
            token: string;
            /**
             * Format: date-time
             * @description accepted before this instant, or the coupon is free again
             */
            until: string;
        };
        TriedTierDto: {
            code: string;
            /** @description metric to enter; fen when the metric is spend */
            enter: number;
            /** @description metric of a period to keep the tier */
            keep: number;
            /** @description of the base */
            pointsPercent: number;
        };
        UndoRequest: {
            reason: string;
        };
        UndoView: {
            coupon: components["schemas"]["CouponView"];
            /** @example rdm_01J0000000000000000000000A */
            redemptionId: string;
        };
        UpcomingDay: {
            /** Format: date */
            day: string;
            members: number;
        };
        UpgradeGiftDto: {
            /** @description coupon template; this or points */
            coupon?: string;
            points?: number;
            /** @description of the coupon; 1 when absent */
            quantity?: number;
        };
        UsePage: {
            items: components["schemas"]["ListedUseView"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        UseReportLine: {
            code: string;
            name: string;
            storeCode: string;
            storeName: string;
            undone: number;
            /** @description not undone */
            uses: number;
        };
        UseReportView: {
            items: components["schemas"]["UseReportLine"][];
        };
        UseRequest: {
            memberCode: string;
            /** @description needed by who works in several stores */
            storeCode?: string;
        };
        UseUndoRequest: {
            reason: string;
        };
        UseUndoView: {
            /** Format: date-time */
            undoneAt: string;
            /** @example bnu_01J0000000000000000000000A */
            useId: string;
        };
        UseView: {
            benefit: components["schemas"]["BenefitName"];
            /** @description in this period */
            left: number;
            /** Format: date-time */
            usedAt: string;
            /** @example bnu_01J0000000000000000000000A */
            useId: string;
        };
        ValidityDto: {
            /** @description 0 is the day of issue; with days */
            afterDays?: number;
            days?: number;
            /**
             * Format: date
             * @description first good day; with validUntil
             */
            from?: string;
            /**
             * Format: date
             * @description last good day
             */
            validUntil?: string;
        };
        VoidRequest: {
            reason: string;
        };
        WaitingExchangeView: {
            /** Format: date-time */
            createdAt: string;
            /** @example exc_01J0000000000000000000000A */
            id: string;
            /** @enum {string} */
            kind: "coupon" | "gift" | "service";
            quantity: number;
            rewardName: string;
            /** @description the store that the member chose */
            storeCode?: string;
        };
        WhatIfPage: {
            items: components["schemas"]["WhatIfSummary"][];
            /** @description send as cursor for the next page; null on the last */
            nextCursor: string | null;
        };
        WhatIfRequest: {
            /** @description orders of the last months */
            months: number;
            /** @description absent: as they are */
            rules?: components["schemas"]["PointsRulesDto"];
            /** @description absent: as they are */
            tiers?: components["schemas"]["TriedTierDto"][];
        };
        WhatIfResult: {
            /** @description with other points or another tier */
            affected: number;
            /** @description unspent, by month of the last day */
            byExpiry: components["schemas"]["MonthPoints"][];
            /** @description issued, by month of payment */
            byMonth: components["schemas"]["MonthPoints"][];
            byRule: components["schemas"]["RulePoints"][];
            /** @description what they are worth in fen as offset; null where points pay nothing */
            costFen: components["schemas"]["BeforeAfterView"] | null;
            /** @description unspent points that end some day */
            ending: components["schemas"]["BeforeAfterView"];
            /** @description the tier held, and the one that would be held */
            flows: components["schemas"]["TierFlow"][];
            gaining: number;
            losing: number;
            /** @description who bought in the time */
            members: number;
            orders: number;
            /** @description issued on orders */
            points: components["schemas"]["BeforeAfterView"];
        };
        WhatIfSummary: {
            /** @description the result is there */
            ended: boolean;
            /**
             * Format: date-time
             * @description orders paid since
             */
            from: string;
            /** @example wif_01J0000000000000000000000A */
            id: string;
            months: number;
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** @example tsk_01J0000000000000000000000A */
            taskId: string;
        };
        WhatIfView: {
            /** @description the result is there */
            ended: boolean;
            /**
             * Format: date-time
             * @description orders paid since
             */
            from: string;
            /** @example wif_01J0000000000000000000000A */
            id: string;
            months: number;
            /** @description when it was started */
            presentRules: components["schemas"]["PointsRulesDto"];
            presentTiers: components["schemas"]["TriedTierDto"][];
            result: components["schemas"]["WhatIfResult"] | null;
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** @example tsk_01J0000000000000000000000A */
            taskId: string;
            triedRules: components["schemas"]["PointsRulesDto"];
            triedTiers: components["schemas"]["TriedTierDto"][];
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
    BirthdayConsole_show: {
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
                    "application/json": components["schemas"]["BirthdayAutomationView"];
                };
            };
        };
    };
    BirthdayConsole_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BirthdaySettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BirthdayAutomationView"];
                };
            };
        };
    };
    ExpiryAutomationConsole_show: {
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
                    "application/json": components["schemas"]["ExpiryAutomationView"];
                };
            };
        };
    };
    ExpiryAutomationConsole_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpirySettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpiryAutomationView"];
                };
            };
        };
    };
    BenefitConsole_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description first day; 1 January when absent */
                from?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
                /** @description last day; today when absent */
                until?: string;
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
                    "application/json": components["schemas"]["UsePage"];
                };
            };
        };
    };
    BenefitConsole_report: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description first day; 1 January when absent */
                from?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
                /** @description last day; today when absent */
                until?: string;
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
                    "application/json": components["schemas"]["UseReportView"];
                };
            };
        };
    };
    CampaignConsole_list: {
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
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
        };
    };
    CampaignConsole_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    CampaignConsole_get: {
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
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    CampaignConsole_cancel: {
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
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    CampaignConsole_launch: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    CampaignConsole_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPreview"];
                };
            };
        };
    };
    CodeBatchConsole_list: {
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
                    "application/json": components["schemas"]["CodeBatchPage"];
                };
            };
        };
    };
    CodeBatchConsole_create: {
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
                "application/json": components["schemas"]["CodeBatchRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeBatchView"];
                };
            };
        };
    };
    CodeBatchConsole_get: {
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
                    "application/json": components["schemas"]["CodeBatchView"];
                };
            };
        };
    };
    CodeBatchConsole_export: {
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
                    "text/csv": string;
                };
            };
        };
    };
    CodeBatchConsole_resume: {
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
                    "application/json": components["schemas"]["CodeBatchView"];
                };
            };
        };
    };
    CodeBatchConsole_stop: {
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
                    "application/json": components["schemas"]["CodeBatchView"];
                };
            };
        };
    };
    CouponImportConsole_list: {
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
                    "application/json": components["schemas"]["CouponImportPage"];
                };
            };
        };
    };
    CouponImportConsole_begin: {
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
                "application/json": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponImportView"];
                };
            };
        };
    };
    CouponImportConsole_get: {
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
                    "application/json": components["schemas"]["CouponImportView"];
                };
            };
        };
    };
    CouponImportConsole_check: {
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
                    "application/json": components["schemas"]["CouponImportView"];
                };
            };
        };
    };
    CouponImportConsole_addPiece: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportPiece"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponImportView"];
                };
            };
        };
    };
    CouponImportConsole_rejected: {
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
                    "text/csv": string;
                };
            };
        };
    };
    CouponImportConsole_run: {
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
                    "application/json": components["schemas"]["CouponImportView"];
                };
            };
        };
    };
    CouponLiabilityConsole_show: {
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
                    "application/json": components["schemas"]["CouponLiability"];
                };
            };
        };
    };
    CouponLiabilityConsole_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponLiabilityStarted"];
                };
            };
        };
    };
    CouponSettingsConsole_show: {
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
                    "application/json": components["schemas"]["CouponSettingsDto"];
                };
            };
        };
    };
    CouponSettingsConsole_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponSettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponSettingsDto"];
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
    TemplateConsole_changeState: {
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
                "application/json": components["schemas"]["TemplateStateRequest"];
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
    TemplateConsole_preview: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePreview"];
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
    LiabilityConsole_show: {
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
                    "application/json": components["schemas"]["Liability"];
                };
            };
        };
    };
    LiabilityConsole_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiabilityTaskStarted"];
                };
            };
        };
    };
    LiabilityConsole_showTerms: {
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
                    "application/json": components["schemas"]["LiabilityTermsDto"];
                };
            };
        };
    };
    LiabilityConsole_changeTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiabilityTermsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiabilityTermsDto"];
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
    CouponTransferConsole_list: {
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
                    "application/json": components["schemas"]["LoggedCouponTransferPage"];
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
    CouponConsole_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponView"];
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
    GrowthConsole_list: {
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
                    "application/json": components["schemas"]["GrowthEntryPage"];
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
    PointsConsole_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["PointsEntryDetail"];
                };
            };
        };
    };
    PointsConsole_explain: {
        parameters: {
            query?: {
                /** @description an instant, or a day for its end; now when absent */
                at?: string;
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
                    "application/json": components["schemas"]["PointsExplanation"];
                };
            };
        };
    };
    PointsConsole_between: {
        parameters: {
            query: {
                /** @description first day */
                from: string;
                /** @description last day */
                to: string;
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
                    "application/json": components["schemas"]["PointsStatement"];
                };
            };
        };
    };
    PointsTransferConsole_list: {
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
                    "application/json": components["schemas"]["LoggedPointsTransferPage"];
                };
            };
        };
    };
    MemberTierConsole_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description 1–64 visible ASCII characters */
                "Idempotency-Key": string;
            };
            path: {
                memberNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignTierRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierChangeView"];
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
    MissedGrantConsole_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
                reason?: "SOLD_OUT" | "TEMPLATE_PAUSED" | "TEMPLATE_RETIRED" | "TEMPLATE_ENDED" | "OVER_BUDGET";
                source?: "claim" | "exchange" | "campaign" | "birthday" | "welcome" | "tier" | "staff" | "order" | "referral" | "code" | "transfer" | "import";
                /** @description open, when absent */
                state?: "open" | "granted" | "closed";
                templateCode?: string;
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
                    "application/json": components["schemas"]["MissedGrantPage"];
                };
            };
        };
    };
    MissedGrantConsole_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseMissedGrantRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissedGrantView"];
                };
            };
        };
    };
    MissedGrantConsole_retry: {
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
                    "application/json": components["schemas"]["MissedGrantView"];
                };
            };
        };
    };
    MissedGrantConsole_retryAll: {
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
                "application/json": components["schemas"]["RetryTemplateRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetryStarted"];
                };
            };
        };
    };
    MissedGrantConsole_summary: {
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
                    "application/json": components["schemas"]["MissedGrantSummary"];
                };
            };
        };
    };
    MatterConsole_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
                /** @description open, when absent */
                state?: "open" | "closed";
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
                    "application/json": components["schemas"]["MatterPage"];
                };
            };
        };
    };
    MatterConsole_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseMatterRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatterView"];
                };
            };
        };
    };
    AdjustmentConsole_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
                memberNo?: string;
                state?: "waiting" | "posted" | "rejected" | "withdrawn";
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
                    "application/json": components["schemas"]["AdjustmentPage"];
                };
            };
        };
    };
    AdjustmentConsole_request: {
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
                "application/json": components["schemas"]["AdjustmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentReceipt"];
                };
            };
            /** @description waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentReceipt"];
                };
            };
        };
    };
    AdjustmentConsole_get: {
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
                    "application/json": components["schemas"]["AdjustmentDetail"];
                };
            };
        };
    };
    AdjustmentConsole_approve: {
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
                    "application/json": components["schemas"]["AdjustmentDetail"];
                };
            };
        };
    };
    AdjustmentConsole_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentDetail"];
                };
            };
        };
    };
    AdjustmentConsole_withdraw: {
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
                    "application/json": components["schemas"]["AdjustmentDetail"];
                };
            };
        };
    };
    AdjustmentConsole_fraud: {
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
                "application/json": components["schemas"]["FraudRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentReceipt"];
                };
            };
            /** @description waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentReceipt"];
                };
            };
        };
    };
    AdjustmentConsole_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentTrial"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentPreview"];
                };
            };
        };
    };
    PointsImportConsole_list: {
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
                    "application/json": components["schemas"]["PointsImportPage"];
                };
            };
        };
    };
    PointsImportConsole_begin: {
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
                "application/json": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsImportView"];
                };
            };
        };
    };
    PointsImportConsole_get: {
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
                    "application/json": components["schemas"]["PointsImportView"];
                };
            };
        };
    };
    PointsImportConsole_check: {
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
                    "application/json": components["schemas"]["PointsImportView"];
                };
            };
        };
    };
    PointsImportConsole_addPiece: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportPiece"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsImportView"];
                };
            };
        };
    };
    PointsImportConsole_rejected: {
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
                    "text/csv": string;
                };
            };
        };
    };
    PointsImportConsole_run: {
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
                    "application/json": components["schemas"]["PointsImportView"];
                };
            };
        };
    };
    PointsRulesConsole_show: {
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
                    "application/json": components["schemas"]["PointsRulesView"];
                };
            };
        };
    };
    PointsRulesConsole_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsRulesChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsRulesView"];
                };
            };
        };
    };
    PointsRulesConsole_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsPreviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsPreview"];
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
    RewardConsole_save: {
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
                "application/json": components["schemas"]["RewardRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardConsoleItem"];
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
    SpendGiftConsole_list: {
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
                    "application/json": components["schemas"]["SpendGiftList"];
                };
            };
        };
    };
    SpendGiftConsole_save: {
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
                "application/json": components["schemas"]["SpendGiftChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendGiftList"];
                };
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
    StoreConsole_changeTags: {
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
                "application/json": components["schemas"]["StoreTagsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreView"];
                };
            };
        };
    };
    TaskConsole_list: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description at most so many items; 20 when absent */
                limit?: number;
                /** @description own when absent */
                of?: "own" | "everyone";
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
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
        };
    };
    TaskConsole_get: {
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
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    TaskConsole_cancel: {
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
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    TaskConsole_dismiss: {
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
    TaskConsole_output: {
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
                    "text/csv": string;
                };
            };
        };
    };
    TaskConsole_tray: {
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
                    "application/json": components["schemas"]["TaskTray"];
                };
            };
        };
    };
    TierPolicyConsole_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TierPolicyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierPolicyDto"];
                };
            };
        };
    };
    TierThresholdsConsole_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TierThresholdsChange"];
            };
        };
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
    BenefitConsole_edit: {
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
                "application/json": components["schemas"]["TierBenefitsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierBenefitsView"];
                };
            };
        };
    };
    WhatIfConsole_list: {
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
                    "application/json": components["schemas"]["WhatIfPage"];
                };
            };
        };
    };
    WhatIfConsole_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        responses: {
            /** @description its task is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfView"];
                };
            };
        };
    };
    WhatIfConsole_get: {
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
                    "application/json": components["schemas"]["WhatIfView"];
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
    EntryCodeMember_enter: {
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
                "application/json": components["schemas"]["CodeEntryRequest"];
            };
        };
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
    CouponTransferMember_accept: {
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
                "application/json": components["schemas"]["TransferTokenRequest"];
            };
        };
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
    CouponTransferMember_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferOfferView"];
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
    BenefitMember_show: {
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
                    "application/json": components["schemas"]["MemberBenefitsView"];
                };
            };
        };
    };
    BirthdayMember_show: {
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
                    "application/json": components["schemas"]["BirthdayView"];
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
    CouponMember_get: {
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
                    "application/json": components["schemas"]["CouponDetail"];
                };
            };
        };
    };
    CouponTransferMember_get: {
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
                    "application/json": components["schemas"]["TransferView"];
                };
            };
        };
    };
    CouponTransferMember_offer: {
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
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferView"];
                };
            };
        };
    };
    CouponTransferMember_takeBack: {
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
                    "application/json": components["schemas"]["TransferView"];
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
    GrowthMember_list: {
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
                    "application/json": components["schemas"]["GrowthEntryPage"];
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
    PointsMember_show: {
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
                    "application/json": components["schemas"]["PointsEntryDetail"];
                };
            };
        };
    };
    PointsMember_explain: {
        parameters: {
            query?: {
                /** @description an instant, or a day for its end; now when absent */
                at?: string;
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
                    "application/json": components["schemas"]["PointsExplanation"];
                };
            };
        };
    };
    PointsMember_months: {
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
                    "application/json": components["schemas"]["PointsMonths"];
                };
            };
        };
    };
    PointsMember_between: {
        parameters: {
            query: {
                /** @description first day */
                from: string;
                /** @description last day */
                to: string;
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
                    "application/json": components["schemas"]["PointsStatement"];
                };
            };
        };
    };
    TransferMember_terms: {
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
                    "application/json": components["schemas"]["PointsTransferTerms"];
                };
            };
        };
    };
    TransferMember_list: {
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
                    "application/json": components["schemas"]["PointsTransferPage"];
                };
            };
        };
    };
    TransferMember_offer: {
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
                "application/json": components["schemas"]["PointsTransferRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsTransferView"];
                };
            };
        };
    };
    TransferMember_cancel: {
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
                    "application/json": components["schemas"]["PointsTransferView"];
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
    MemberTierMember_list: {
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
                    "application/json": components["schemas"]["OwnTierChanges"];
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
    TransferOfferMember_claim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsTransferToken"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsTransferOffer"];
                };
            };
        };
    };
    TransferOfferMember_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsTransferToken"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsTransferOffer"];
                };
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
    CouponOpen_issue: {
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
                "application/json": components["schemas"]["IssueRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueReceipt"];
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
    AdjustmentOpen_adjust: {
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
                "application/json": components["schemas"]["AdjustmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentReceipt"];
                };
            };
            /** @description waits for a second person */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentReceipt"];
                };
            };
        };
    };
    QuoteOpen_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteAnswer"];
                };
            };
        };
    };
    QuoteOpen_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what it held is free */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    ActivityStaff_list: {
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
                    "application/json": components["schemas"]["ActivityList"];
                };
            };
        };
    };
    BenefitStaff_undo: {
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
                "application/json": components["schemas"]["UseUndoRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UseUndoView"];
                };
            };
        };
    };
    BenefitStaff_use: {
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
                "application/json": components["schemas"]["UseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UseView"];
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
    GrantStaff_list: {
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
                    "application/json": components["schemas"]["GrantableList"];
                };
            };
        };
    };
    GrantStaff_grant: {
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
                "application/json": components["schemas"]["StaffGrantRequest"];
            };
        };
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
    RewardStaff_pickUp: {
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
                "application/json": components["schemas"]["PickUpRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickUpReceipt"];
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
    PointsStaff_explain: {
        parameters: {
            query?: {
                /** @description an instant, or a day for its end; now when absent */
                at?: string;
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
                    "application/json": components["schemas"]["PointsExplanation"];
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
    QuoteStaff_quote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterQuoteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteAnswer"];
                };
            };
        };
    };
    QuoteStaff_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what it held is free */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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

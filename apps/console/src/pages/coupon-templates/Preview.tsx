import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError } from '../../api/errors';
import { templatePreviewQuery } from '../../api/lists';
import { validityOf } from '../../ui/couponWords';
import { CouponFace } from '../../ui/phone/CouponFace';
import { Phone } from '../../ui/phone/Phone';
import { inputOf, type TemplateValues } from './template.rules';

const TYPING_MS = 400;

/** The coupon as the phone shows it, and its rules as the server will tell them. */
export function Preview({ values }: { values: TemplateValues }) {
  const input = inputOf(values);
  const content = useSettled(JSON.stringify(input));
  const { data, error } = useQuery({
    ...templatePreviewQuery(JSON.parse(content)),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const missing = error instanceof ApiError ? error.fields.map(({ message }) => message) : [];
  return (
    <>
      <Phone title="我的优惠券">
        <CouponFace template={input} validity={validityOf(input.validity)} />
        {missing.length === 0 && data && <Rules rules={data.rules} />}
      </Phone>
      {missing.length > 0 && <p className="quiet">还差：{[...new Set(missing)].join('；')}</p>}
    </>
  );
}

export function Rules({ rules }: { rules: readonly string[] }) {
  return (
    <ul className="coupon-rules" aria-label="使用规则">
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  );
}

/** A text once it has stood still for a moment: the server is not asked at every key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { couponTemplatesQuery } from '../api/lists';

/** A coupon template by its name, leading to its page. */
export function TemplateLink({ code }: { code: string }) {
  const template = useQuery(couponTemplatesQuery).data?.find((one) => one.code === code);
  return <Link to={`/coupon-templates/${code}`}>{template?.name ?? code}</Link>;
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Steps } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { createCampaign, previewQuery } from '../../api/campaigns';
import { keys } from '../../api/keys';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { AudienceStep } from './AudienceStep';
import { CheckStep } from './CheckStep';
import { type CampaignValues, inputOf, NEW_CAMPAIGN, STEP_FIELDS } from './campaign.rules';
import { NameStep } from './NameStep';
import { OfferStep } from './OfferStep';

const STEPS = ['名称', '人群', '权益与消息', '核对'];
const LAST = STEPS.length - 1;

/** Ends with a draft; it is sent on its own page, where everyone can see it go. */
export default function CampaignWizard() {
  const [form] = Form.useForm<CampaignValues>();
  const [step, setStep] = useState(0);
  const [values, setValues] = useState<CampaignValues>(NEW_CAMPAIGN);
  const { audience, offer } = inputOf(values);
  const preview = useQuery(previewQuery(audience, offer));
  const saving = useSaving();
  const stay = () => undefined;
  const next = () => form.validateFields(STEP_FIELDS[step]).then(() => setStep(step + 1), stay);
  return (
    <>
      <PageHeader title="新建活动" back={{ to: '/campaigns', label: '营销活动' }} />
      <Steps current={step} items={STEPS.map((title) => ({ title }))} className="wizard-steps" />
      <Form<CampaignValues>
        form={form}
        name="campaign"
        layout="vertical"
        requiredMark="optional"
        initialValues={NEW_CAMPAIGN}
        onValuesChange={(_, all) => setValues({ ...values, ...all })}
        className="wizard panel"
      >
        {step === 0 && <NameStep />}
        {step === 1 && <AudienceStep preview={preview} />}
        {step === 2 && <OfferStep values={values} />}
        {step === LAST && <CheckStep values={values} preview={preview.data} />}
        {saving.error && <Refused error={saving.error} />}
        <div className="wizard-buttons">
          {step > 0 && <Button onClick={() => setStep(step - 1)}>上一步</Button>}
          <span />
          {step < LAST ? (
            <Button type="primary" onClick={next}>
              下一步
            </Button>
          ) : (
            <>
              <Button
                loading={saving.isPending}
                onClick={() => saving.mutate({ values, send: false })}
              >
                存为草稿
              </Button>
              <Button
                type="primary"
                loading={saving.isPending}
                disabled={!preview.data?.consented}
                onClick={() => saving.mutate({ values, send: true })}
              >
                去发送
              </Button>
            </>
          )}
        </div>
      </Form>
    </>
  );
}

function useSaving() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ values }: { values: CampaignValues; send: boolean }) =>
      createCampaign(inputOf(values)),
    onSuccess: async (campaign, { send }) => {
      await cache.invalidateQueries({ queryKey: keys.campaigns });
      navigate(`/campaigns/${campaign.id}`, { replace: true, state: { send } });
    },
  });
}

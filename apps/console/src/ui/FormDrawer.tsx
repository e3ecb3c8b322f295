import { useMutation } from '@tanstack/react-query';
import { App, Button, Drawer, Form, type FormInstance } from 'antd';
import { type ReactNode, useState } from 'react';
import { ApiError } from '../api/errors';
import { Refused } from './Refused';

interface FormDrawerProps<Values> {
  /** Prefixes the ids of the fields, so that two forms on a page don't collide. */
  name: string;
  title: string;
  initial: Partial<Values>;
  /** What the button says, when it does more than save. */
  act?: string;
  saved: string;
  submit: (values: Values) => Promise<unknown>;
  onClose: () => void;
  /** What the person is making, as it will look. */
  preview?: (values: Values) => ReactNode;
  /** The field that shows what the server says of a path; by default the path itself. */
  fieldOf?: (path: string) => (string | number)[];
  children: ReactNode;
}

/** A form beside the list. A refusal is shown at its fields; typed text is not lost by a stray click. */
export function FormDrawer<Values extends object>(props: FormDrawerProps<Values>) {
  const { name, title, initial, saved, submit, onClose, preview, children } = props;
  const { fieldOf = pathParts, act = '保存' } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [values, setValues] = useState(initial as Values);
  const saving = useMutation({
    mutationFn: submit,
    onSuccess: () => {
      message.success(saved);
      onClose();
    },
    onError: (error) => showAtFields(form, error, fieldOf),
  });
  return (
    <Drawer
      open
      title={title}
      size={preview ? 860 : 520}
      onClose={onClose}
      mask={{ closable: !form.isFieldsTouched() }}
      footer={
        <div className="drawer-footer">
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={saving.isPending} onClick={() => form.submit()}>
            {act}
          </Button>
        </div>
      }
    >
      <div className={preview ? 'form-with-preview' : undefined}>
        <Form
          form={form}
          name={name}
          layout="vertical"
          requiredMark="optional"
          initialValues={initial}
          onValuesChange={(_, all) => setValues({ ...values, ...all })}
          onFinish={(all) => saving.mutate({ ...initial, ...all } as Values)}
          scrollToFirstError={{ focus: true }}
        >
          {saving.error && <Refused error={saving.error} />}
          {children}
        </Form>
        {preview && (
          <aside className="form-preview" aria-label="预览">
            {preview(values)}
          </aside>
        )}
      </div>
    </Drawer>
  );
}

/** `errors[].path` of the server is 'services[0].uses'; fields of forms are ['services', 0, 'uses']. */
function pathParts(path: string): (string | number)[] {
  return [...path.matchAll(/[^.[\]]+/g)].map(([part]) =>
    /^\d+$/.test(part) ? Number(part) : part,
  );
}

function showAtFields<Values>(
  form: FormInstance<Values>,
  error: unknown,
  fieldOf: (path: string) => (string | number)[],
): void {
  if (!(error instanceof ApiError)) return;
  for (const { path, message } of error.fields) {
    form.setFields([{ name: fieldOf(path) as never, errors: [message] }]);
  }
}
